package org.calx.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Forms of documents that are set aside, told by their first bytes or, where those are silent, by their media type. */
enum Form {
    PDF("a PDF document", true),
    RICH_TEXT("a rich text document", true),
    OFFICE("an office document", true),
    CLINICAL_XML("a document in XML", true),
    ARCHIVE("an archive", true),
    PICTURE("a picture", false),
    SOUND("a recording", false),
    OTHER_BINARY("a file that is no text", true);

    private static final int LOOKED_AT = 4096;

    private final String words;
    private final boolean mayHoldWords;

    Form(String words, boolean mayHoldWords) {
        this.words = words;
        this.mayHoldWords = mayHoldWords;
    }

    String words() {
        return words;
    }

    boolean mayHoldWords() {
        return mayHoldWords;
    }

    /** @param wide whether its characters have two bytes, so that zero bytes are no sign of anything */
    static Optional<Form> ofBytes(byte[] bytes, boolean wide) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        String trimmed = start.stripLeading();
        if (trimmed.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (trimmed.startsWith("{\\rtf")) {
            return Optional.of(RICH_TEXT);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(OFFICE);
        }
        if (trimmed.startsWith("<ClinicalDocument")
                || trimmed.startsWith("<?xml") && start.contains("<ClinicalDocument")) {
            return Optional.of(CLINICAL_XML);
        }
        if (start.startsWith("PK\u0003\u0004")
                || start.startsWith("PK\u0005\u0006")
                || start.startsWith("\u001F\u008B")) {
            return Optional.of(ARCHIVE);
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(PICTURE);
        }
        return !wide && isBinary(bytes) ? Optional.of(OTHER_BINARY) : Optional.empty();
    }

    /** Zero bytes and many control characters do not stand in text. */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            controls += b < 0x20 && b != 0x1B && !Character.isWhitespace(b) ? 1 : 0;
        }
        return controls * 50 > length;
    }

    static Optional<Form> ofType(String type) {
        if (type.equals("application/pdf")) {
            return Optional.of(PDF);
        }
        if (type.equals("text/rtf") || type.equals("application/rtf") || type.equals("text/richtext")) {
            return Optional.of(RICH_TEXT);
        }
        if (type.startsWith("image/") || type.startsWith("video/") || type.equals("application/dicom")) {
            return Optional.of(PICTURE);
        }
        if (type.startsWith("audio/")) {
            return Optional.of(SOUND);
        }
        if (type.equals("application/msword") || type.contains("officedocument") || type.contains("opendocument")) {
            return Optional.of(OFFICE);
        }
        if (type.contains("zip") || type.equals("application/x-tar") || type.equals("application/x-7z-compressed")) {
            return Optional.of(ARCHIVE);
        }
        boolean xml = type.endsWith("/xml") || type.endsWith("+xml") || type.endsWith("cda");
        return xml && !type.equals("application/xhtml+xml") ? Optional.of(CLINICAL_XML) : Optional.empty();
    }
}
