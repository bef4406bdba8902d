package org.calx.app.terminal;

import java.util.List;
import org.calx.words.Document;
import org.calx.words.Document.Block;
import org.calx.words.Document.Paragraph;
import org.calx.words.Document.Point;
import org.calx.words.Document.Points;

/** A document as text. */
public final class DocumentText {
    private static final String MORE = "… ";
    private static final String[] MARKS = {"• ", "– ", "· "};

    private final Printer out;
    private final boolean full;

    /** @param full whether details and sources are shown too */
    public DocumentText(Printer out, boolean full) {
        this.out = out;
        this.full = full;
    }

    /** @param footnotesHeading heading of the sources */
    public void print(Document document, String footnotesHeading) {
        out.line(style(document.tone()), document.title());
        for (Document.Section section : document.sections()) {
            out.blank();
            out.line(style(section.tone()), section.heading());
            for (Block block : section.blocks()) {
                if (block instanceof Paragraph p) {
                    out.item(
                            "  ",
                            "",
                            p.strong() ? Style.BOLD : Style.PLAIN,
                            p.strong() ? p.text() : "",
                            p.strong() ? "" : p.text());
                } else if (block instanceof Points points) {
                    points(points.points(), 0);
                    if (full) {
                        points(points.more(), 0);
                    } else if (!points.more().isEmpty()) {
                        out.item("  ", MORE, points.moreWords());
                    }
                }
            }
        }
        if (full && !document.footnotes().isEmpty()) {
            out.blank();
            out.line(Style.BOLD, footnotesHeading);
            for (int i = 0; i < document.footnotes().size(); i++) {
                Document.Footnote footnote = document.footnotes().get(i);
                out.item("  ", "[" + (i + 1) + "] ", footnote.text());
            }
        }
        out.blank();
        document.closing().forEach(c -> out.line(Style.PLAIN, c));
    }

    private void points(List<Point> points, int depth) {
        String indent = "  ".repeat(depth + 1);
        for (Point point : points) {
            String lead = point.opening();
            String text = full ? point.text() + numbers(point.notes()) : point.text();
            Style style = depth == 0 ? Style.BOLD : Style.PLAIN;
            String mark = point.mark().sign().isEmpty()
                    ? MARKS[Math.min(depth, MARKS.length - 1)]
                    : point.mark().sign() + " ";
            out.item(indent, mark, style, lead, text);
            points(point.parts(), depth + 1);
            if (full) {
                points(point.details(), depth + 1);
            }
        }
    }

    private static String numbers(List<Integer> notes) {
        StringBuilder all = new StringBuilder();
        notes.forEach(n -> all.append(all.length() == 0 ? " [" : "][").append(n));
        return all.length() == 0 ? "" : all.append(']').toString();
    }

    private static Style style(Document.Tone tone) {
        return switch (tone) {
            case EMERGENCY -> Style.ALARM;
            case SOON -> Style.SOON;
            case PLAIN -> Style.BOLD;
        };
    }
}
