package org.calx.words;

/**
 * How much of each kind a page of one sheet holds. It shrinks step by step until the sheet holds all; what is left out
 * is counted on the page.
 *
 * @param flags red flags with what to do
 * @param facts statements in one line of findings
 * @param negatives stated negatives
 * @param unknowns unknowns in one line
 * @param reasons findings for an entry; one less against it
 * @param workUp investigations with their reasons
 * @param medicines medicines to decide
 * @param sources sources
 */
record PageRoom(
        int flags, int facts, int negatives, int unknowns, int reasons, int workUp, int medicines, int sources) {
    static final PageRoom WIDEST = new PageRoom(5, 16, 24, 10, 4, 10, 6, 8);

    /** Lines of small print on the shorter of the two sheets. */
    private static final int LINES = 77;

    /** Characters of a line on the narrower one. */
    private static final int CHARACTERS = 138;

    private static final double HEADING = 1.5;
    private static final double TITLE = 2.5;

    private static final int FEWEST = 2;

    /** A little less: first of what explains, then of what warns, and of what was said last of all. */
    PageRoom smaller() {
        PageRoom explained = new PageRoom(
                flags,
                facts,
                less(negatives, 2, 12),
                less(unknowns, 1, 4),
                less(reasons, 1, 2),
                less(workUp, 1, 5),
                medicines,
                less(sources, 1, 3));
        if (!explained.equals(this)) {
            return explained;
        }
        PageRoom warned = new PageRoom(
                less(flags, 1, 3), facts, negatives, unknowns, reasons, workUp, less(medicines, 1, 3), sources);
        if (!warned.equals(this)) {
            return warned;
        }
        return new PageRoom(
                less(flags, 1, FEWEST),
                less(facts, 1, FEWEST),
                less(negatives, 1, FEWEST),
                less(unknowns, 1, FEWEST),
                reasons,
                less(workUp, 1, FEWEST),
                less(medicines, 1, FEWEST),
                less(sources, 1, FEWEST));
    }

    boolean canShrink() {
        return !smaller().equals(this);
    }

    private static int less(int number, int by, int least) {
        return number <= least ? number : Math.max(least, number - by);
    }

    /** Whether one sheet holds the document. */
    static boolean fits(Document document) {
        double lines = TITLE;
        for (Document.Section section : document.sections()) {
            lines += HEADING;
            for (Document.Block block : section.blocks()) {
                lines += block instanceof Document.Points points
                        ? points.points().stream().mapToDouble(PageRoom::lines).sum()
                        : lines(((Document.Paragraph) block).text());
            }
        }
        lines += document.footnotes().isEmpty() ? 0 : HEADING;
        lines += document.footnotes().stream().mapToDouble(n -> lines(n.text())).sum();
        lines += document.closing().stream().mapToDouble(PageRoom::lines).sum();
        return lines <= LINES;
    }

    private static double lines(Document.Point point) {
        return lines(point.lead() + ": " + point.text())
                + point.parts().stream().mapToDouble(PageRoom::lines).sum();
    }

    private static double lines(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }
}
