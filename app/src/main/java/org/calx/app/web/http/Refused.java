package org.calx.app.web.http;

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

    public Refused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
