package org.calx.app.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints text wrapped to the screen, with hanging indents. Control characters from input never reach the terminal. */
public final class Printer {
    private final PrintWriter out;
    private final Screen screen;

    public Printer(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    public Screen screen() {
        return screen;
    }

    public void blank() {
        out.print('\n');
    }

    public void line(Style style, String text) {
        wrapped("", "", style, "", text);
    }

    /** A paragraph; what follows its first line stands under the text, not under the mark. */
    public void item(String indent, String mark, String text) {
        wrapped(indent, mark, Style.PLAIN, "", text);
    }

    /** An item whose first words are set off. */
    public void item(String indent, String mark, Style style, String lead, String text) {
        wrapped(indent, mark, style, lead, text);
    }

    /** A line that is laid out already; only its verdict is set off. */
    void tree(String branch, String verdict, String label, String reason) {
        Style style = switch (verdict) {
            case "YES" -> Style.GOOD;
            case "NO" -> Style.BAD;
            default -> Style.OPEN;
        };
        String line = branch + style.on(verdict, screen.colour()) + label + Style.FAINT.on(reason, screen.colour());
        out.print(line.stripTrailing());
        out.print('\n');
    }

    private void wrapped(String indent, String mark, Style style, String lead, String text) {
        String hanging = indent + " ".repeat(mark.length());
        int room = Math.max(20, screen.width() - hanging.length());
        String whole = clean(lead.isEmpty() ? text : text.isEmpty() ? lead : lead + " " + text);
        int leading = lead.isEmpty()
                ? (style == Style.PLAIN ? 0 : whole.length())
                : clean(lead).length();
        String before = indent + mark;
        int at = 0;
        for (String line : wrap(whole, room)) {
            int set = Math.max(0, Math.min(line.length(), leading - at));
            out.print(before);
            out.print(style.on(line.substring(0, set), screen.colour()));
            out.print(line.substring(set));
            out.print('\n');
            at += line.length() + 1;
            before = hanging;
        }
    }

    /** Lines of at most that many characters, broken at spaces where there are any. */
    static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > room) {
            int at = rest.lastIndexOf(' ', room);
            boolean atSpace = at > 0;
            int cut = atSpace ? at : room;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(atSpace ? cut + 1 : cut);
        }
        lines.add(rest);
        return lines;
    }

    /** One line of printable characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!blank || !space) {
                clean.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return clean.toString().stripTrailing();
    }
}
