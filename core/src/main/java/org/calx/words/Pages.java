package org.calx.words;

import java.util.ArrayList;
import java.util.List;
import org.calx.assess.Assessment;
import org.calx.knowledge.Level;
import org.calx.words.Document.Block;
import org.calx.words.Document.Paragraph;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Document.Points;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;

/** What both voices need to make a document. */
final class Pages {
    private Pages() {}

    static List<String> closing(Wording wording, Assessment a, Given given) {
        return List.of(
                wording.text(a.reviewed() ? "closing.reviewed" : "closing.not-reviewed"),
                wording.text("closing.versions", given.program(), a.knowledge(), a.asOf()));
    }

    static Tone tone(Level level) {
        return switch (level) {
            case EMERGENCY -> Tone.EMERGENCY;
            case WITHIN_DAYS, WITHIN_WEEKS -> Tone.SOON;
            case ROUTINE -> Tone.PLAIN;
        };
    }

    /** Collects the blocks of one section; a section without any is left out. */
    static final class Blocks {
        private final List<Block> blocks = new ArrayList<>();

        Blocks say(String text) {
            if (!text.isBlank()) {
                blocks.add(Paragraph.of(text));
            }
            return this;
        }

        Blocks strong(String text) {
            blocks.add(new Paragraph(text, true));
            return this;
        }

        Blocks points(List<Point> points) {
            if (!points.isEmpty()) {
                blocks.add(new Points(points));
            }
            return this;
        }

        /** The first few, and the rest under words such as "12 more". */
        Blocks points(List<Point> points, int first, Wording wording) {
            if (points.size() <= first + 1) {
                return points(points);
            }
            List<Point> rest = points.subList(first, points.size());
            blocks.add(new Points(points.subList(0, first), rest, wording.text("more", rest.size())));
            return this;
        }

        void under(List<Section> sections, String heading, Tone tone) {
            under(sections, Part.WHOLE, heading, tone);
        }

        void under(List<Section> sections, Part part, String heading, Tone tone) {
            if (!blocks.isEmpty()) {
                sections.add(new Section(part, heading, tone, blocks));
            }
        }
    }
}
