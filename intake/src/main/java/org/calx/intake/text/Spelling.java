package org.calx.intake.text;

import java.util.Map;

/**
 * The common form of a word: singular, American spelling, no possessive. It makes "oedemas" and "edema", "tumours" and
 * "tumor", "tophi" and "tophus" the same. The result is a key for comparing, not a word to show; it need not be
 * English, it must only be the same for every spelling of one word. Derived words (ulcer, ulcerated) stay apart: they
 * are synonyms, and belong in the knowledge.
 */
final class Spelling {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("calves", "calf"),
            Map.entry("children", "child"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("grey", "gray"),
            Map.entry("greyish", "grayish"),
            Map.entry("aluminium", "aluminum"),
            Map.entry("pyjama", "pajama"),
            Map.entry("mould", "mold"),
            Map.entry("cannot", "cant"),
            Map.entry("crises", "crisis"),
            Map.entry("dieses", "disease"),
            Map.entry("pus", "pus"),
            Map.entry("does", "does"),
            Map.entry("has", "has"),
            Map.entry("was", "was"),
            Map.entry("his", "his"),
            Map.entry("as", "as"),
            Map.entry("is", "is"),
            Map.entry("this", "this"));

    private Spelling() {}

    /** The key of a word given in lower case without accents. */
    static String key(String word) {
        int n = word.length();
        if (n < 4) {
            return IRREGULAR.getOrDefault(word, n == 3 ? shortPlural(word) : word);
        }
        String irregular = IRREGULAR.get(word);
        return irregular != null ? irregular : spelling(singular(word));
    }

    private static String shortPlural(String word) {
        boolean plural = word.charAt(2) == 's' && "aeiousy".indexOf(word.charAt(1)) < 0;
        return plural ? word.substring(0, 2) : word;
    }

    private static String singular(String w) {
        int n = w.length();
        char last = w.charAt(n - 1);
        if (last == 'e' && w.charAt(n - 2) == 'a' && n > 4) {
            return w.substring(0, n - 1);
        }
        if (last == 'i' && n >= 5 && w.charAt(n - 2) != 'i') {
            return w.substring(0, n - 1) + "us";
        }
        if (last != 's') {
            return w;
        }
        char before = w.charAt(n - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return w;
        }
        if (before != 'e') {
            return w.substring(0, n - 1);
        }
        if (n > 4 && w.endsWith("ies")) {
            return w.substring(0, n - 3) + "y";
        }
        if (n > 6 && (w.endsWith("oses") || w.endsWith("tases") || w.endsWith("yses"))) {
            return w.substring(0, n - 2) + "is";
        }
        boolean es = w.endsWith("sses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes");
        return w.substring(0, es ? n - 2 : n - 1);
    }

    private static String spelling(String word) {
        String w = word;
        int n = w.length();
        if (n > 4) {
            w = w.replace("ae", "e");
            int oe = w.indexOf("oe");
            if (oe >= 0 && oe < w.length() - 2) {
                w = w.replace("oe", "e");
            }
            w = w.replace("our", "or").replace("sulph", "sulf");
        }
        n = w.length();
        if (n > 5) {
            w = suffix(w, "isation", "ization");
            w = suffix(w, "ising", "izing");
            w = suffix(w, "ised", "ized");
            w = suffix(w, "ise", "ize");
            w = suffix(w, "lled", "led");
            w = suffix(w, "lling", "ling");
        }
        if (n > 4) {
            w = suffix(w, "tre", "ter");
            w = suffix(w, "bre", "ber");
        }
        return w;
    }

    private static String suffix(String w, String from, String to) {
        return w.endsWith(from) ? w.substring(0, w.length() - from.length()) + to : w;
    }
}
