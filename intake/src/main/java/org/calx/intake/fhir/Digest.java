package org.calx.intake.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A short name for a long text. */
final class Digest {
    private Digest() {}

    /** The same for texts of the same words, however they are spaced, marked and capitalised. */
    static String ofWords(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(gap ? " " : "").append(c);
            }
            gap = !Character.isLetterOrDigit(c);
        }
        byte[] bytes = words.toString().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
