package org.calx.app.terminal;

import java.util.List;
import org.calx.words.ExplanationTree.Line;

/** A tree of reasons in two columns: what it says, and what it rests on. */
public final class TreeText {
    private static final int VERDICT = 8;
    private static final int GAP = 2;

    private final Printer out;

    public TreeText(Printer out) {
        this.out = out;
    }

    public void print(List<Line> lines) {
        int widest = lines.stream()
                .mapToInt(l -> start(l) + l.label().length())
                .max()
                .orElse(0);
        int column = Math.min(widest, out.screen().width() * 11 / 20) + GAP;
        for (int i = 0; i < lines.size(); i++) {
            print(lines.get(i), column, below(lines, i));
        }
    }

    private static int start(Line line) {
        return line.branch().length() + VERDICT;
    }

    /** What runs on beneath a line's branch while its text is wrapped. */
    private static String below(List<Line> lines, int i) {
        String branch = lines.get(i).branch();
        if (branch.isEmpty()) {
            return lines.size() > 1 ? "│" : "";
        }
        String own = branch.substring(0, branch.length() - 3) + (branch.endsWith("└─ ") ? "   " : "│  ");
        boolean hasParts = i + 1 < lines.size() && lines.get(i + 1).branch().length() > branch.length();
        return hasParts ? own + "│" : own;
    }

    private void print(Line line, int column, String below) {
        int labelRoom = Math.max(12, column - GAP - start(line));
        int reasonRoom = Math.max(20, out.screen().width() - column);
        List<String> labels = Printer.wrap(Printer.clean(line.label()), labelRoom);
        List<String> reasons =
                line.reason().isBlank() ? List.of() : Printer.wrap(Printer.clean(line.reason()), reasonRoom);
        for (int i = 0; i < Math.max(labels.size(), reasons.size()); i++) {
            String label = i < labels.size() ? labels.get(i) : "";
            String reason = i < reasons.size() ? reasons.get(i) : "";
            String before = i == 0 ? line.branch() : below;
            String verdict = i == 0 ? line.verdict() : "";
            String padded = verdict
                    + " ".repeat(Math.max(verdict.isEmpty() ? 0 : 1, start(line) - before.length() - verdict.length()));
            String left = before + padded + label;
            String space = reason.isEmpty() ? "" : " ".repeat(Math.max(GAP, column - left.length()));
            out.tree(before, verdict, padded.substring(verdict.length()) + label, space + reason);
        }
    }
}
