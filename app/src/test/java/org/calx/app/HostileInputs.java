package org.calx.app;

import java.util.stream.Stream;

/**
 * Faulty records, each with the exit status, with words that must be said of it, and with whether the healthy condition
 * beside the fault must still be read.
 */
final class HostileInputs {
    /** @param said words of a problem or an error; empty if nothing need be said */
    record Input(String name, byte[] content, int exit, String said, boolean neighbourIsRead) {
        @Override
        public String toString() {
            return name;
        }
    }

    private HostileInputs() {}

    static Stream<Input> all() {
        return Stream.of(HostileSyntax.all(), HostileShapes.all(), HostileValues.all())
                .flatMap(s -> s);
    }
}
