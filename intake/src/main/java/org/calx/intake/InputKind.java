package org.calx.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an input is, told by its first bytes, and by its name where they leave it open. */
public enum InputKind {
    /** FHIR: a bundle, a resource or lines of resources; also what can only be FHIR that is not readable here. */
    RECORD,
    /** A GA4GH phenopacket. */
    PHENOPACKET,
    /** A case note in JSON, JSON lines or YAML. */
    NOTE,
    /** Someone's own words. */
    WORDS;

    /** So many bytes from the start are enough to tell. */
    public static final int START = 1 << 16;

    private static final Pattern FIELD = Pattern.compile("\\A[a-z_-]+:");
    private static final Pattern RESOURCE = Pattern.compile("\"resourceType\"\\s*:");
    private static final Pattern PACKET = Pattern.compile(
            "\"(?:phenopacket|phenopacketSchemaVersion|phenopacket_schema_version|phenotypicFeatures|phenotypic_features)\"\\s*:");

    /**
     * @param start the first {@link #START} bytes, or all of a shorter input
     * @param name the file's name; empty for standard input, where words need no name to be taken for words
     */
    public static InputKind of(byte[] start, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // Without its zero bytes, UTF-16 shows the names of JSON fields like any other encoding.
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("\\A(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (isPacked(start)
                || lower.endsWith(".ndjson")
                || RESOURCE.matcher(text).find()
                || isXml(text)) {
            return RECORD;
        }
        if (PACKET.matcher(text).find()) {
            return PHENOPACKET;
        }
        if (lower.isEmpty()) {
            return "{[#".indexOf(text.isEmpty() ? ' ' : text.charAt(0)) >= 0
                            || FIELD.matcher(text).find()
                    ? NOTE
                    : WORDS;
        }
        return lower.endsWith(".txt") ? WORDS : NOTE;
    }

    private static boolean isXml(String text) {
        return text.startsWith("<") && text.contains("http://hl7.org/fhir");
    }

    /** Whether it begins as a ZIP or GZIP file does. */
    public static boolean isPacked(byte[] start) {
        return start.length > 1
                && (start[0] == 'P' && start[1] == 'K' || start[0] == 0x1F && (start[1] & 0xFF) == 0x8B);
    }
}
