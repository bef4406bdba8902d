package org.calx.app.web.http;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
    /** @throws Refused if it cannot be answered as asked */
    Response answer(Request request);
}
