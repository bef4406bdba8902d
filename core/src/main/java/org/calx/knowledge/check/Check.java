package org.calx.knowledge.check;

import java.util.List;

/** One rule that every knowledge file must keep. */
interface Check {
    /** What the rule is called, in lower case with hyphens; its test files stand in a folder of that name. */
    String name();

    List<CheckFinding> run(CheckedKnowledge knowledge);

    default CheckFinding error(Part at, String what, String remedy) {
        return new CheckFinding(CheckFinding.Severity.ERROR, name(), at.file(), at.place(), what, remedy);
    }

    default CheckFinding warning(Part at, String what, String remedy) {
        return new CheckFinding(CheckFinding.Severity.WARNING, name(), at.file(), at.place(), what, remedy);
    }
}
