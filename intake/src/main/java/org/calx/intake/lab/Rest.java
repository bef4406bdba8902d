package org.calx.intake.lab;

import java.util.Optional;

/** What follows a number: a unit, and perhaps a judgement in brackets or after it. */
record Rest(String unit, Optional<Judgement> flag) {
    static Rest of(String words) {
        Optional<Judgement> whole = Judgement.of(words);
        if (words.isBlank() || whole.isPresent()) {
            return new Rest("", whole);
        }
        int cut = words.length();
        while (cut > 0) {
            Optional<Judgement> tail = Judgement.of(words.substring(cut));
            if (tail.isPresent()) {
                return new Rest(unitOf(words.substring(0, cut)), tail);
            }
            cut = Math.max(words.lastIndexOf(' ', cut - 1), words.lastIndexOf('(', cut - 1));
        }
        return new Rest(unitOf(words), Optional.empty());
    }

    private static String unitOf(String words) {
        return words.replaceAll("[,;(]+\\s*$", "").strip();
    }
}
