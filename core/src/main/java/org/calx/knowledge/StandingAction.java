package org.calx.knowledge;

/**
 * What to do where no raised flag says it: on routine answers, and while a danger is open.
 *
 * @param id {@code routine} or {@code open-danger}
 */
public record StandingAction(String id, Entry.Action action, String seenBy, String expires) {}
