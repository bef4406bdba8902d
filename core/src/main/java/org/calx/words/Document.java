package org.calx.words;

import java.util.List;

/**
 * An answer as a document without a form: a terminal, a page and a printer show the same one.
 *
 * @param title the one heading of the whole
 * @param footnotes the sources, in the order of their numbers, which begin at 1
 * @param closing what stands beneath everything
 */
public record Document(
        String title, Tone tone, List<Section> sections, List<Footnote> footnotes, List<String> closing) {
    public Document {
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
        closing = List.copyOf(closing);
    }

    /** How much a heading must stand out. */
    public enum Tone {
        EMERGENCY,
        SOON,
        PLAIN
    }

    /** A part under its own heading. */
    public record Section(String heading, Tone tone, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public sealed interface Block permits Paragraph, Points {}

    public record Paragraph(String text, boolean strong) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(text, false);
        }
    }

    public record Points(List<Point> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * One point of a list.
     *
     * @param lead what it is about, may be empty
     * @param text what is said of it, may be empty
     * @param notes numbers of footnotes
     * @param parts points beneath it
     * @param details further points beneath it, which a short form leaves out
     */
    public record Point(String lead, String text, List<Integer> notes, List<Point> parts, List<Point> details) {
        public Point {
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
            details = List.copyOf(details);
        }

        public Point(String lead, String text, List<Integer> notes, List<Point> parts) {
            this(lead, text, notes, parts, List.of());
        }

        public static Point of(String lead, String text) {
            return new Point(lead, text, List.of(), List.of());
        }
    }

    /** A source. @param link where it can be read, or empty */
    public record Footnote(String text, String link) {}
}
