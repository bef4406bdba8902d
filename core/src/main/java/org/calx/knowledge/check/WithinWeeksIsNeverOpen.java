package org.calx.knowledge.check;

import java.util.List;

/** An open danger counts as within days at least, so that a flag of within weeks must not be suspected. */
final class WithinWeeksIsNeverOpen implements Check {
    @Override
    public String name() {
        return "within-weeks-is-never-open";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge.files("red-flags").stream()
                .filter(f -> f.says("level", "within-weeks"))
                .flatMap(f -> f.find("suspect-when").stream())
                .map(s -> error(s, "a flag of within weeks would be more urgent while open", "remove 'suspect-when'"))
                .toList();
    }
}
