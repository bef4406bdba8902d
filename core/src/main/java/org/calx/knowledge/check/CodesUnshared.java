package org.calx.knowledge.check;

import java.util.Collection;
import java.util.List;

/** No two concepts carry the same code without saying so. */
final class CodesUnshared implements Check {
    @Override
    public String name() {
        return "codes-unshared";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return Clashes.among(knowledge, CodesUnshared::codes).stream()
                .map(c -> error(
                        c.concept(),
                        "the code " + c.mark() + " is also one of " + c.other(),
                        "remove it from one of them, or add 'shares: [" + c.other() + "]'"))
                .toList();
    }

    private static Collection<String> codes(Part concept) {
        return concept.items("codes").stream()
                .map(c -> c.text("system").orElse("") + " " + c.text("code").orElse(""))
                .distinct()
                .toList();
    }
}
