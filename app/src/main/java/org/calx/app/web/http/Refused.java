package org.calx.app.web.http;

import java.util.Set;

/** A request that is not answered as asked. Says nothing about the person. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, and with which status of HTTP. */
    public enum Why {
        BAD_REQUEST(400),
        FORGED(403),
        NOT_FOUND(404),
        METHOD(405),
        TOO_LARGE(413),
        FOREIGN_HOST(421),
        TOO_MANY(429),
        FAULT(500),
        FULL(503);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Why why;
    private final String allowed;

    public Refused(Why why) {
        this(why, "");
    }

    private Refused(Why why, String allowed) {
        super(why.name(), null, false, false);
        this.why = why;
        this.allowed = allowed;
    }

    /** @param allowed the methods by which the address can be asked for */
    static Refused method(Set<String> allowed) {
        return new Refused(Why.METHOD, String.join(", ", allowed));
    }

    /** The methods that would be answered, as they are sent; empty if that is not why it is refused. */
    String allowed() {
        return allowed;
    }

    public Why why() {
        return why;
    }
}
