package org.calx.knowledge.check;

import java.util.List;

/** What a piece of evidence supports is a field of its file. */
final class SupportsAField implements Check {
    @Override
    public String name() {
        return "supports-a-field";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .entries()
                .flatMap(entry -> entry.items("evidence").stream()
                        .filter(e -> e.text("supports").filter(entry::has).isEmpty()))
                .map(e -> error(
                        e,
                        "'" + e.text("supports").orElse("") + "' is no field of this file",
                        "name the field it carries in 'supports'"))
                .toList();
    }
}
