package org.calx.app.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calx.words.Document;
import org.calx.words.Document.Block;
import org.calx.words.Document.Paragraph;
import org.calx.words.Document.Point;
import org.calx.words.Document.Points;
import org.calx.words.Document.Section;

/** A document as one page that needs nothing else: no script, no remote file, both colour schemes, good on paper. */
public final class Page {
    private static final String STYLE = "page.css";

    private Page() {}

    public static String of(Document document, String footnotesHeading) {
        Html html = new Html();
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
                .element("title", document.title())
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n")
                .raw("<h1 class=\"" + word(document.tone()) + "\">")
                .text(document.title())
                .raw("</h1>\n");
        document.sections().forEach(s -> section(html, s));
        footnotes(html, document.footnotes(), footnotesHeading);
        html.raw("</main>\n<footer>\n");
        document.closing().forEach(c -> html.element("p", c));
        return html.raw("</footer>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Document.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static void section(Html html, Section section) {
        html.raw("<section class=\"" + word(section.tone()) + "\">\n").element("h2", section.heading());
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph p) {
                html.raw(p.strong() ? "<p><strong>" : "<p>")
                        .text(p.text())
                        .raw(p.strong() ? "</strong></p>\n" : "</p>\n");
            } else if (block instanceof Points points) {
                points(html, points.points());
                if (!points.more().isEmpty()) {
                    html.raw("<details open>").element("summary", points.moreWords());
                    points(html, points.more());
                    html.raw("</details>\n");
                }
            }
        }
        html.raw("</section>\n");
    }

    private static void points(Html html, List<Point> points) {
        html.raw("<ul>\n");
        for (Point point : points) {
            html.raw("<li>");
            if (!point.mark().sign().isEmpty()) {
                html.raw("<span aria-hidden=\"true\">" + point.mark().sign() + "</span> ");
            }
            if (!point.lead().isEmpty()) {
                html.raw("<strong>").text(point.opening()).raw(point.text().isEmpty() ? "</strong>" : "</strong> ");
            }
            html.text(point.text());
            for (int note : point.notes()) {
                html.raw("<sup><a href=\"#source-" + note + "\">" + note + "</a></sup> ");
            }
            List<Point> beneath = Stream.concat(point.parts().stream(), point.details().stream())
                    .toList();
            if (!beneath.isEmpty()) {
                html.raw("\n");
                points(html, beneath);
            }
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
    }

    private static void footnotes(Html html, List<Document.Footnote> footnotes, String heading) {
        if (footnotes.isEmpty()) {
            return;
        }
        html.raw("<section class=\"sources\">\n").element("h2", heading).raw("<ol>\n");
        for (int i = 0; i < footnotes.size(); i++) {
            Document.Footnote footnote = footnotes.get(i);
            html.raw("<li id=\"source-" + (i + 1) + "\">").text(footnote.text());
            if (!footnote.link().isEmpty()) {
                html.raw(" <a href=\"")
                        .text(footnote.link())
                        .raw("\">")
                        .text(footnote.link())
                        .raw("</a>");
            }
            html.raw("</li>\n");
        }
        html.raw("</ol>\n</section>\n");
    }
}
