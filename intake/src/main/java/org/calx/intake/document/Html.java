package org.calx.intake.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML and XHTML narrative as plain text: a line for each paragraph, list item and row of a table, whose cells are
 * parted by a colon and commas. Nothing is loaded and nothing is run.
 */
public final class Html {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "svg",
            "math",
            "object",
            "iframe",
            "canvas",
            "textarea",
            "select");
    private static final Set<String> STRUCK_OUT = Set.of("s", "strike", "del");
    private static final Set<String> CELLS = Set.of("td", "th");
    /** Words of a term and its description stay on one line, as "term: description". */
    private static final String TERM = "dt";

    private static final String DESCRIPTION = "dd";
    private static final String ITEM = "- ";

    private Html() {}

    /**
     * What a page says.
     *
     * @param text its lines
     * @param struckOut whether text that was struck out was left out
     */
    public record Plain(String text, boolean struckOut) {}

    /** Reads markup, however faulty; text without any is given back as it is. */
    public static Plain plain(String markup) {
        Collector collector = new Collector();
        Jsoup.parse(markup).filter(collector);
        return new Plain(collector.lines(), collector.struckOut);
    }

    private static final class Collector implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private boolean struckOut;
        /** Cells of the current row so far. */
        private int cells;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words(text.getWholeText(), preformatted(text));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (UNSEEN.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (STRUCK_OUT.contains(tag)) {
                struckOut |= element.hasText();
                words(" ", false);
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, tag);
            return FilterResult.CONTINUE;
        }

        private void open(Element element, String tag) {
            if (CELLS.contains(tag)) {
                cell();
            } else if (tag.equals("tr")) {
                line();
                cells = 0;
            } else if (tag.equals(DESCRIPTION)) {
                description();
            } else if (tag.equals("br") || isBlock(element)) {
                lineOutsideCell(element);
            } else if (tag.equals("sup") && endsWithDigit()) {
                out.append('^');
            }
            if (tag.equals("li")) {
                out.append(ITEM);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
                String tag = element.normalName();
                if (!CELLS.contains(tag) && !tag.equals(TERM)) {
                    lineOutsideCell(element);
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBlock(Element element) {
            return element.tag().isBlock();
        }

        private static boolean preformatted(TextNode text) {
            Element parent = text.parent();
            return parent != null && parent.normalName().equals("pre");
        }

        /** "Calcium | 3.6 mmol/L | high" reads "Calcium: 3.6 mmol/L, high". */
        private void cell() {
            trim();
            if (cells > 0 && !endsWith('\n') && !out.isEmpty()) {
                out.append(cells == 1 ? ": " : ", ");
            }
            cells++;
        }

        private void description() {
            trim();
            out.append(endsWith(':') || endsWith('\n') || out.isEmpty() ? " " : ": ");
        }

        /** Paragraphs inside a cell do not end the row. */
        private void lineOutsideCell(Element element) {
            Element parent = element.parent();
            if (parent != null && CELLS.contains(parent.normalName())) {
                if (!out.isEmpty() && !endsWith(' ') && !endsWith('\n')) {
                    out.append("; ");
                }
                return;
            }
            line();
        }

        private void line() {
            if (atItem()) {
                return;
            }
            trim();
            if (!out.isEmpty() && !endsWith('\n')) {
                out.append('\n');
            }
        }

        private void words(String text, boolean preformatted) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (preformatted && c == '\n') {
                    line();
                } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    if (!out.isEmpty() && !endsWith(' ') && !endsWith('\n')) {
                        out.append(' ');
                    }
                } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                    out.append(c);
                }
            }
        }

        private void trim() {
            while (endsWith(' ') || endsWith(';')) {
                out.setLength(out.length() - 1);
            }
        }

        /** Whether nothing of a list item was written yet. */
        private boolean atItem() {
            int start = out.length() - ITEM.length();
            return start >= 0 && out.indexOf(ITEM, start) == start && (start == 0 || out.charAt(start - 1) == '\n');
        }

        private boolean endsWith(char c) {
            return !out.isEmpty() && out.charAt(out.length() - 1) == c;
        }

        private boolean endsWithDigit() {
            return !out.isEmpty() && Character.isDigit(out.charAt(out.length() - 1));
        }

        private String lines() {
            trim();
            return out.toString().strip();
        }
    }

    /** Whether a text begins like a page. */
    static boolean looksLikeMarkup(String text) {
        String start = text.stripLeading();
        String head = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<div")
                || head.startsWith("<?xml") && head.contains("<html");
    }
}
