package org.calx.intake.fhir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What readers say of the elements of their resource: a table of element and words, in the order given. */
final class Elements {
    private Elements() {}

    /** @param pairs an element, what is said of it, the next element, and so on */
    static Map<String, String> of(String... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("'" + pairs[pairs.length - 1] + "' is an element without words");
        }
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (elements.put(pairs[i], pairs[i + 1]) != null) {
                throw new IllegalArgumentException("'" + pairs[i] + "' is given twice");
            }
        }
        return Collections.unmodifiableMap(elements);
    }
}
