package org.calx.intake.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calx.intake.UnreadableInput;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of notes, taken apart: JSON, JSON with one note a line, a JSON list of notes, YAML (one note a document), or
 * plain text, which is one note's {@code text}. What it is shows in the content; the name decides only about plain text.
 */
final class NoteFile {
    private static final String NOT_TEXT_REMEDY = "save it as UTF-8 text, in JSON or YAML";

    private NoteFile() {}

    /**
     * One note of a file.
     *
     * @param part its content, or null if it could not be read
     * @param problem why not, or null
     */
    record Piece(
            String where, @Nullable Part part, @Nullable Problem problem) {}

    static List<Piece> read(byte[] bytes, String file) {
        String text = decode(bytes, file);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableInput(file, "the file is empty", "write a case note; see docs/case-notes.md");
        }
        if (start.charAt(0) == '{' || start.charAt(0) == '[') {
            return oneNoteALine(text) ? lines(text, file) : json(text, file);
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt") || name.endsWith(".text")) {
            requireNoteSize(text, file);
            return List.of(new Piece(file, plainText(text), null));
        }
        return pieces(YamlParts.read(text, file), file);
    }

    private static Part plainText(String text) {
        return new Part.Group(Map.of("text", new Part.Text(text, false, 1)), 1);
    }

    private static String decode(byte[] bytes, String file) {
        if (bytes.length > Limits.BYTES) {
            throw new UnreadableInput(
                    file, bytes.length + " bytes; at most " + Limits.BYTES + " are read", "split the file");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableInput(file, "not a text file", NOT_TEXT_REMEDY);
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableInput(file, "not UTF-8 text", NOT_TEXT_REMEDY);
        }
    }

    /** Whether the first two lines with words on them are both the start of a note. */
    private static boolean oneNoteALine(String text) {
        List<String> first = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(2)
                .toList();
        return first.size() == 2
                && first.get(0).startsWith("{")
                && first.get(0).endsWith("}")
                && first.get(1).startsWith("{");
    }

    private static List<Piece> lines(String text, String file) {
        List<Piece> pieces = new ArrayList<>();
        int line = 0;
        for (String note : text.lines().toList()) {
            if (!note.isBlank()) {
                String where = file + " line " + (line + 1);
                try {
                    requireNoteSize(note, where);
                    pieces.add(new Piece(where, JsonParts.read(note, file, line), null));
                } catch (UnreadableInput e) {
                    pieces.add(new Piece(where, null, e.problem()));
                }
            }
            line++;
        }
        return pieces;
    }

    private static List<Piece> json(String text, String file) {
        Part part = JsonParts.read(text, file, 0);
        return pieces(part instanceof Part.Many many ? many.parts() : List.of(part), file);
    }

    private static void requireNoteSize(String text, String where) {
        if (text.length() > Limits.NOTE) {
            throw new UnreadableInput(
                    where, text.length() + " characters; at most " + Limits.NOTE + " make a note", "shorten it");
        }
    }

    private static List<Piece> pieces(List<Part> parts, String file) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(new Piece(file, part, null));
        }
        return pieces;
    }
}
