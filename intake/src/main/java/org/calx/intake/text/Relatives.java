package org.calx.intake.text;

import java.util.Set;

/** Words for relatives of the one who writes. */
final class Relatives {
    /** Those that stand for a name, so that "mum is confused" needs no "my". */
    private static final Set<String> NAMES = Set.of(
            "mum",
            "mom",
            "dad",
            "grandma",
            "grandpa",
            "grandad",
            "granny",
            "gran",
            "nan",
            "nana",
            "son",
            "daughter",
            "aunt",
            "auntie",
            "uncle");

    private static final Set<String> OTHERS = Set.of(
            "mother",
            "father",
            "brother",
            "sister",
            "cousin",
            "grandmother",
            "grandfather",
            "grandparent",
            "parent",
            "sibling",
            "niece",
            "nephew");

    private Relatives() {}

    static boolean isOne(String word) {
        return isName(word) || OTHERS.contains(word);
    }

    static boolean isName(String word) {
        return NAMES.contains(word);
    }
}
