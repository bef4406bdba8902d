package org.calx.knowledge;

import java.util.List;
import org.calx.record.Problem;

/** Knowledge that cannot be used; it stops the program and names every fault found. */
public final class BadKnowledge extends RuntimeException {
    private final transient List<Problem> problems;

    public BadKnowledge(List<Problem> problems) {
        super(problems.size() + " fault(s) in the knowledge; first: "
                + (problems.isEmpty()
                        ? ""
                        : problems.get(0).where() + ": " + problems.get(0).what()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
