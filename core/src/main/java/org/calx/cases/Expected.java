package org.calx.cases;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.calx.logic.Truth;

/**
 * What a case says must be true.
 *
 * @param is an outcome's word or a class (yes, no, unknown); empty where only parts are asked
 * @param points points for less points against, of types, causes and mimics, if asked
 * @param because parts of the entry and what each must be
 */
public record Expected(Optional<String> is, OptionalInt points, Map<String, Truth> because) {
    public Expected {
        because = Map.copyOf(because);
    }
}
