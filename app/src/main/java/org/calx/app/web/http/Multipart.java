package org.calx.app.web.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form that carries files, as browsers send it (RFC 7578). Of a file only its content is taken: its name can tell
 * something about a person, and is needed for nothing. What no browser sends is refused.
 */
final class Multipart {
    private static final int MOST_PARTS = 50;
    private static final int MOST_HEADER_BYTES = 2_000;

    private static final Pattern TYPE = Pattern.compile(
            "multipart/form-data *; *boundary=(?:\"([0-9A-Za-z'()+_,./:=?-]{1,70})\"|([0-9A-Za-z'+_.-]{1,70}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("; *name=\"([A-Za-z0-9._-]{1,100})\"");
    private static final Pattern FILE = Pattern.compile("; *filename\\*?=(\"\" *$)?");
    private static final byte[] LINE = ascii("\r\n");
    private static final byte[] NO_MORE_HEADERS = ascii("\r\n\r\n");

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param files by the field they were chosen in; none where nothing was chosen */
    record Form(Map<String, List<String>> fields, Map<String, byte[]> files) {}

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        delimiter = ascii("\r\n--" + boundary);
    }

    static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** @throws Refused if it is not well formed, or has too many parts */
    static Form read(String contentType, byte[] body) {
        Matcher type = TYPE.matcher(contentType);
        if (!type.matches()) {
            throw bad();
        }
        return new Multipart(body, Optional.ofNullable(type.group(1)).orElseGet(() -> type.group(2))).form();
    }

    private Form form() {
        if (!startsWith(0, delimiter, LINE.length)) {
            throw bad();
        }
        int at = delimiter.length - LINE.length;
        for (int parts = 0; !startsWith(at, ascii("--"), 0); parts++) {
            if (parts == MOST_PARTS || !startsWith(at, LINE, 0)) {
                throw bad();
            }
            at = part(at);
        }
        return new Form(fields, files);
    }

    /** @param start just before the end of the line of the delimiter @return just after the next delimiter */
    private int part(int start) {
        int headersEnd = find(NO_MORE_HEADERS, start, Math.min(body.length, start + MOST_HEADER_BYTES));
        int contentStart = headersEnd + NO_MORE_HEADERS.length;
        int contentEnd = find(delimiter, contentStart, body.length);
        String headers = new String(
                body, start + LINE.length, Math.max(0, headersEnd - start - LINE.length), StandardCharsets.UTF_8);
        keep(disposition(headers), Arrays.copyOfRange(body, contentStart, contentEnd));
        return contentEnd + delimiter.length;
    }

    private static String disposition(String headers) {
        Set<String> seen = new HashSet<>();
        String disposition = "";
        for (String line : headers.split("\r\n", -1)) {
            String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                throw bad();
            }
            switch (name) {
                case "content-disposition" ->
                    disposition = line.substring(name.length() + 1).strip();
                case "content-type" -> {}
                // Among them an encoding of the content, which no browser uses.
                default -> throw bad();
            }
        }
        return disposition;
    }

    private void keep(String disposition, byte[] content) {
        Matcher name = NAME.matcher(disposition);
        if (!disposition.startsWith("form-data;") || !name.find()) {
            throw bad();
        }
        Matcher file = FILE.matcher(disposition);
        if (!file.find()) {
            fields.computeIfAbsent(name.group(1), n -> new ArrayList<>()).add(PlainText.of(content));
        } else if (file.group(1) == null || content.length > 0) {
            if (files.put(name.group(1), content) != null) {
                throw bad();
            }
        }
    }

    /** Takes time in proportion to the body, as what is looked for begins with a byte that it holds once more at most. */
    private int find(byte[] wanted, int from, int to) {
        for (int i = from; i <= to - wanted.length; i++) {
            if (startsWith(i, wanted, 0)) {
                return i;
            }
        }
        throw bad();
    }

    private boolean startsWith(int at, byte[] wanted, int without) {
        int length = wanted.length - without;
        return at + length <= body.length && Arrays.equals(body, at, at + length, wanted, without, wanted.length);
    }

    private static Refused bad() {
        return new Refused(Refused.Why.BAD_REQUEST);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
