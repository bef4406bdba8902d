package org.calx.intake.lab;

import java.util.List;
import org.calx.record.Fact;
import org.calx.record.Problem;

/** What came of a laboratory statement: facts, and problems beside them. */
public record LabReading(List<Fact> facts, List<Problem> problems) {
    public LabReading {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }
}
