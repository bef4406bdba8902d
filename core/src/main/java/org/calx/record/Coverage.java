package org.calx.record;

import java.util.Objects;

/**
 * A declaration that a list is complete, so that silence about a concept of that kind means "no" now. Closed worlds
 * are declared, never assumed.
 *
 * @param kind the kind of concept that is completely listed
 * @param source who says so, for example "medication list stated complete"
 */
public record Coverage(ConceptKind kind, String source) {
    public Coverage {
        Objects.requireNonNull(kind);
    }
}
