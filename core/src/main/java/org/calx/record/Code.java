package org.calx.record;

/**
 * A code of a code system.
 *
 * @param system the system's address, for example {@code http://loinc.org}
 * @param code the code itself
 */
public record Code(String system, String code) {}
