package org.calx.app.fhir;

import org.calx.words.Document;

/** A document, or a section of one, as the text of a resource. */
final class Narrative {
    private Narrative() {}

    static String of(Document document) {
        StringBuilder out = begin();
        element(out, "h1", document.title());
        document.sections().forEach(s -> add(out, s));
        document.closing().forEach(c -> element(out, "p", c));
        return out.append("</div>").toString();
    }

    static String of(Document.Section section) {
        StringBuilder out = begin();
        add(out, section);
        return out.append("</div>").toString();
    }

    static String of(String sentence) {
        StringBuilder out = begin();
        element(out, "p", sentence);
        return out.append("</div>").toString();
    }

    /** The text of a resource that says no more than its fields. */
    static Tree generated(String div) {
        return new Tree().with("status", "generated").with("div", div);
    }

    private static StringBuilder begin() {
        return new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
    }

    private static void add(StringBuilder out, Document.Section section) {
        element(out, "h2", section.heading());
        for (Document.Block block : section.blocks()) {
            if (block instanceof Document.Points points) {
                out.append("<ul>");
                points.points()
                        .forEach(p -> element(out, "li", p.lead().isEmpty() ? p.text() : p.lead() + ": " + p.text()));
                out.append("</ul>");
            } else if (block instanceof Document.Paragraph p) {
                element(out, "p", p.text());
            }
        }
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text));
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Narrative::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** What XML can hold. */
    private static boolean isAllowed(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    }
}
