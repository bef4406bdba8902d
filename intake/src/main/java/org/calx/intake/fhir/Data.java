package org.calx.intake.fhir;

import java.util.Arrays;
import java.util.Base64;
import org.calx.intake.document.DocumentText;

/**
 * Bytes of a document as the record carries them, in base64. Blanks and line ends between them, missing or doubled
 * padding and the alphabet for addresses are borne; any other character means that this is no base64.
 *
 * @param bytes at most {@link DocumentText#LARGEST} of them
 * @param whole whether these are all
 * @param faulty whether a character does not belong there; then there are no bytes
 */
record Data(byte[] bytes, boolean whole, boolean faulty) {
    /** The characters from which the most bytes are made. */
    private static final int MOST_CHARACTERS = (DocumentText.LARGEST / 3 + 1) * 4;

    private static final Data FAULTY = new Data(new byte[0], true, true);

    static Data of(String base64) {
        byte[] kept = new byte[Math.min(base64.length(), MOST_CHARACTERS)];
        int length = 0;
        boolean ended = false;
        boolean whole = true;
        for (int i = 0; i < base64.length(); i++) {
            char c = base64.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            if (c == '=') {
                ended = true;
                continue;
            }
            int letter = c == '-' ? '+' : c == '_' ? '/' : c;
            if (ended || !isLetter(letter)) {
                return FAULTY;
            }
            if (length < kept.length) {
                kept[length++] = (byte) letter;
            } else {
                whole = false;
            }
        }
        // One letter beyond whole groups of four holds no byte.
        int usable = length % 4 == 1 ? length - 1 : length;
        return new Data(Base64.getDecoder().decode(Arrays.copyOf(kept, usable)), whole, false);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    boolean isEmpty() {
        return bytes.length == 0 && !faulty;
    }
}
