package org.calx.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.calx.intake.InputKind;
import org.calx.record.Problem;

/**
 * What the first bytes of a source tell about the rest.
 *
 * @param bytes the whole source as UTF-8, from its start and without a mark of its byte order
 * @param lines whether each line is a resource; empty if the start does not tell
 * @param fault why it cannot be FHIR in JSON, if it cannot
 */
record Sniff(InputStream bytes, Optional<Boolean> lines, Optional<Problem> fault) {
    private static final int START = 1 << 16;

    static Sniff of(String name, InputStream raw) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(raw, START);
        byte[] start = whole.readNBytes(START);
        Optional<Charset> wide = wide(start);
        boolean marked =
                start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
        whole.unread(start, marked ? 3 : 0, start.length - (marked ? 3 : 0));
        InputStream bytes = wide.isPresent() ? new Recoded(whole, wide.get()) : whole;
        String text = new String(start, wide.orElse(StandardCharsets.UTF_8))
                .replace("\uFEFF", "")
                .strip();
        Optional<Problem> fault = InputKind.isPacked(start)
                ? Optional.of(problem(name, "this is compressed", "unpack it first"))
                : text.isEmpty()
                        ? Optional.of(problem(name, "there is nothing in it", "check that it was written whole"))
                        : fault(name, text);
        return new Sniff(bytes, lines(name, text, start.length < START), fault);
    }

    private static Problem problem(String name, String what, String remedy) {
        return new Problem(Problem.Kind.UNREADABLE, name, what, remedy);
    }

    private static Optional<Problem> fault(String name, String text) {
        char first = text.charAt(0);
        if (first == '{' || first == '[' || first != '<' && isLines(name)) {
            return Optional.empty();
        }
        if (first == '<') {
            return Optional.of(problem(
                    name,
                    "this is XML, and records are read in JSON only",
                    "ask its source for application/fhir+json, or convert it with the FHIR validator (-convert)"));
        }
        return Optional.of(problem(
                name,
                "this is not JSON: it begins with '"
                        + text.substring(0, Math.min(20, text.length())).strip() + "'",
                "give FHIR R4 in JSON"));
    }

    /** UTF-16, by its mark or by the zero bytes beside its first bracket. */
    private static Optional<Charset> wide(byte[] start) {
        if (start.length < 2) {
            return Optional.empty();
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0xFE && second == 0xFF || first == 0 && second != 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean isLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    }

    /** One resource a line, if the name says so, or if the first line is closed and a second one opens another. */
    private static Optional<Boolean> lines(String name, String text, boolean whole) {
        if (isLines(name)) {
            return Optional.of(true);
        }
        int end = text.indexOf('\n');
        if (end < 0) {
            return whole ? Optional.of(false) : Optional.empty();
        }
        String first = text.substring(0, end).strip();
        String rest = text.substring(end).stripLeading();
        return Optional.of(first.length() > 1 && first.endsWith("}") && (rest.isEmpty() || rest.startsWith("{")));
    }

    /** Text in another encoding, as UTF-8. */
    private static final class Recoded extends InputStream {
        private final Reader reader;
        private final char[] characters = new char[1 << 14];
        private byte[] bytes = {};
        private int position;

        Recoded(InputStream in, Charset charset) {
            reader = new InputStreamReader(in, charset);
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (position == bytes.length) {
                int read = reader.read(characters, 0, characters.length - 1);
                if (read < 0) {
                    return false;
                }
                if (Character.isHighSurrogate(characters[read - 1])) {
                    int low = reader.read();
                    if (low >= 0) {
                        characters[read++] = (char) low;
                    }
                }
                String text = new String(characters, 0, read);
                bytes = text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            return true;
        }
    }
}
