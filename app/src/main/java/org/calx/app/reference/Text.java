package org.calx.app.reference;

import java.util.List;
import java.util.Locale;

/** A page of Markdown that is being written, and the rules of its letters. */
final class Text {
    private static final String MADE_BY =
            "<!-- Made by \"calx reference\" from the knowledge; do not edit by hand. -->";

    /** Ends a line inside a point. */
    static final String BREAK = "\\\n";

    private final StringBuilder text = new StringBuilder();

    /** A page with its one main heading and a way back. */
    static Text page(String title, String back) {
        return new Text().raw(MADE_BY).raw("# " + plain(title)).raw(back);
    }

    /** Whether the first line says that the reference was made by the program, so that it may be replaced. */
    static boolean isMade(String page) {
        return page.startsWith(MADE_BY);
    }

    /** Letters that mean something to Markdown stand for themselves. */
    static String plain(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '\n' -> safe.append(' ');
                case '\\', '`', '*', '_', '[', ']', '|', '~', '$' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString().strip();
    }

    static String link(String words, String target) {
        return "[" + plain(words) + "](" + target + ")";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A sentence begins with a capital letter. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Words as a sentence of their own. */
    static String sentence(String words) {
        String plain = capital(plain(words));
        return plain.isEmpty() || ".!?".indexOf(plain.charAt(plain.length() - 1)) >= 0 ? plain : plain + ".";
    }

    Text heading(String words) {
        return raw("## " + plain(words));
    }

    /** A heading that can be linked to whatever its words. */
    Text anchored(String anchor, String words) {
        return raw("## <a id=\"" + anchor + "\"></a>" + plain(words));
    }

    /** A block as it is. */
    Text raw(String block) {
        if (!block.isBlank()) {
            text.append(block.stripTrailing()).append("\n\n");
        }
        return this;
    }

    Text paragraph(String words) {
        return raw(plain(words));
    }

    /** Points under a heading; nothing if there are none. */
    Text points(String heading, List<String> points) {
        return points.isEmpty() ? this : heading(heading).points(points);
    }

    Text points(List<String> points) {
        points.forEach(p -> text.append("- ").append(p.replace("\n", "\n  ")).append('\n'));
        if (!points.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
