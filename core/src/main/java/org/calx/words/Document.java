package org.calx.words;

import java.util.List;
import java.util.Optional;

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

    /** What a section of a person's letter is about, so that a page can show the next step first and open the rest. */
    public enum Part {
        NEXT,
        CHECK_NOW,
        WATCH,
        DO_NOT,
        MAY_BE,
        CHANGES,
        TESTS,
        OPTIONS,
        HELP,
        PLACES,
        FOLLOW_UP,
        WORDS,
        UNTIL,
        /** Of an answer that is read in one piece. */
        WHOLE
    }

    /** A part under its own heading. */
    public record Section(Part part, String heading, Tone tone, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public Section(String heading, Tone tone, List<Block> blocks) {
            this(Part.WHOLE, heading, tone, blocks);
        }
    }

    public sealed interface Block permits Paragraph, Points {}

    public record Paragraph(String text, boolean strong) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(text, false);
        }
    }

    /**
     * A list.
     *
     * @param points what matters most
     * @param more the rest, which a short form leaves out and a page opens
     * @param moreWords what the rest is called, for example "12 more"; empty if there is none
     */
    public record Points(List<Point> points, List<Point> more, String moreWords) implements Block {
        public Points {
            points = List.copyOf(points);
            more = List.copyOf(more);
        }

        public Points(List<Point> points) {
            this(points, List.of(), "");
        }
    }

    /** Whether a point speaks for or against what it stands under. Its lead says so too; the mark is for the eye. */
    public enum Mark {
        NONE(""),
        FOR("✓"),
        AGAINST("✗");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
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
     * @param about id of the entry or question that it tells of, or empty
     */
    public record Point(
            String lead,
            String text,
            List<Integer> notes,
            List<Point> parts,
            List<Point> details,
            Mark mark,
            String about) {
        public Point {
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
            details = List.copyOf(details);
        }

        public Point(String lead, String text, List<Integer> notes, List<Point> parts, List<Point> details) {
            this(lead, text, notes, parts, details, Mark.NONE, "");
        }

        public Point(String lead, String text, List<Integer> notes, List<Point> parts) {
            this(lead, text, notes, parts, List.of());
        }

        public Point about(String id) {
            return new Point(lead, text, notes, parts, details, mark, id);
        }

        public Point marked(Mark other) {
            return new Point(lead, text, notes, parts, details, other, about);
        }

        /** The lead as it stands before the text: with a colon where it is no question. */
        public String opening() {
            return lead.isEmpty() || text.isEmpty() || lead.endsWith("?") ? lead : lead + ":";
        }

        public static Point of(String lead, String text) {
            return new Point(lead, text, List.of(), List.of());
        }
    }

    /** A source. @param link where it can be read, or empty */
    public record Footnote(String text, String link) {}

    /** The section about that, if there is one. */
    public Optional<Section> section(Part part) {
        return sections.stream().filter(s -> s.part() == part).findFirst();
    }

    /** Whether a short form leaves something out. */
    public boolean hasMore() {
        return sections.stream()
                .flatMap(s -> s.blocks().stream())
                .anyMatch(b -> b instanceof Points p && (!p.more().isEmpty() || hasDetails(p.points())));
    }

    private static boolean hasDetails(List<Point> points) {
        return points.stream().anyMatch(p -> !p.details().isEmpty() || hasDetails(p.parts()));
    }
}
