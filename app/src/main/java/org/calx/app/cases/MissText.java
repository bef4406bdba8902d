package org.calx.app.cases;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calx.cases.CaseCheck;
import org.calx.logic.Explanation;
import org.calx.logic.Truth;

/** Prints a missed case with the parts that decide: what was read for a part that is decided, what is missing for one that is not. */
final class MissText {
    private static final int SHOWN = 6;
    private final PrintWriter out;

    MissText(PrintWriter out) {
        this.out = out;
    }

    void print(CaseCheck.Miss miss) {
        out.printf(
                "%s: '%s': expected %s, got %s%n",
                miss.file().name(), miss.entryCase().name(), miss.expected(), miss.got());
        Stream<CaseCheck.Why> asked = miss.why().stream()
                .filter(w -> miss.expected().startsWith(w.part() + ":"))
                .limit(1);
        List<CaseCheck.Why> whole = miss.why().stream()
                .filter(w -> miss.why().size() <= SHOWN || w.explanation().truth() == Truth.YES)
                .limit(SHOWN)
                .toList();
        List<CaseCheck.Why> parts = asked.toList();
        (parts.isEmpty() ? whole : parts).forEach(w -> out.printf("    %s: %s%n", w.part(), said(w.explanation())));
    }

    private static String said(Explanation e) {
        List<String> leaves = e.truth().decided()
                ? e.reasons().stream().map(f -> f.origin().words()).distinct().toList()
                : e.openGaps().stream()
                        .map(g -> g.concept() + " ("
                                + g.why().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                        .distinct()
                        .toList();
        String word = e.truth().name().toLowerCase(Locale.ROOT);
        if (leaves.isEmpty()) {
            return word;
        }
        String shown = String.join(", ", leaves.subList(0, Math.min(SHOWN, leaves.size())));
        String more = leaves.size() > SHOWN ? " and " + (leaves.size() - SHOWN) + " more" : "";
        return word + (e.truth().decided() ? ", from " : ", open: ") + shown + more;
    }
}
