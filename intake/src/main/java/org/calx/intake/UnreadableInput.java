package org.calx.intake;

import java.io.Serial;
import org.calx.record.Problem;

/** Input that cannot be read at all; the problem says where, what and what to do. */
public final class UnreadableInput extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableInput(String where, String what, String remedy) {
        super(where + ": " + what + "; " + remedy);
        this.problem = new Problem(Problem.Kind.UNREADABLE, where, what, remedy);
    }

    public Problem problem() {
        return problem;
    }
}
