package org.calx.intake.note;

import java.util.List;
import java.util.Map;

/** A piece of a note, whatever format it came in, with the line it stands on. */
sealed interface Part {
    /** The line, from 1. */
    int line();

    /** A text, a number or a truth value, as written. */
    record Text(String value, boolean number, int line) implements Part {}

    /** Nothing: the field is as if it were not there. */
    record Nothing(int line) implements Part {}

    /** A list. */
    record Many(List<Part> parts, int line) implements Part {}

    /** Named fields, in their order. */
    record Group(Map<String, Part> fields, int line) implements Part {}

    /** What it is, for a message. */
    default String shape() {
        if (this instanceof Text text) {
            return text.number() ? "a number" : "a text";
        }
        return this instanceof Many ? "a list" : this instanceof Group ? "a group of fields" : "nothing";
    }
}
