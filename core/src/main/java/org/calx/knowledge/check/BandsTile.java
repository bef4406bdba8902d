package org.calx.knowledge.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.calx.knowledge.Entry;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;

/**
 * Bands of one laboratory test tile: within one group of red flags, and within one investigation, each range with two
 * ends stops where another begins, with no value in neither and none in both. Ends are half-open, so that
 * {@code below: "3.0"} meets {@code at-least: "3.0"}. A range with one end may lie over others (severe pain with
 * calcium above 3.0), but it closes the row of bands.
 */
final class BandsTile implements Check {
    @Override
    public String name() {
        return "bands-tile";
    }

    /** One range, and the file it stands in. */
    private record Band(String entry, String folder, Criterion.Compare compare) {
        Bound bound() {
            return compare.bound();
        }

        boolean hasTwoEnds() {
            return bound().low().isPresent() && bound().high().isPresent();
        }
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Map<String, List<Band>> rows = new LinkedHashMap<>();
        for (Entry.RedFlag flag : knowledge.knowledge().entries(Entry.RedFlag.class)) {
            collect(knowledge, rows, "red-flags", flag.group(), flag.id(), flag.when());
        }
        for (Entry.Investigation test : knowledge.knowledge().entries(Entry.Investigation.class)) {
            collect(knowledge, rows, "investigations", test.id(), test.id(), test.offerWhen());
        }
        List<CheckFinding> findings = new ArrayList<>();
        rows.values().forEach(row -> look(knowledge, row, findings::add));
        return findings;
    }

    private static void collect(
            CheckedKnowledge knowledge,
            Map<String, List<Band>> rows,
            String folder,
            String group,
            String id,
            Criterion criterion) {
        if (criterion instanceof Criterion.Compare c && !c.timesUpperLimit() && isTest(knowledge, c.concept())) {
            rows.computeIfAbsent(folder + " " + group + " " + c.concept(), k -> new ArrayList<>())
                    .add(new Band(id, folder, c));
        }
        criterion.parts().forEach(p -> collect(knowledge, rows, folder, group, id, p));
    }

    private static boolean isTest(CheckedKnowledge knowledge, ConceptId id) {
        return knowledge
                .knowledge()
                .concepts()
                .find(id)
                .filter(c -> c.kind() == ConceptKind.LAB)
                .isPresent();
    }

    private void look(CheckedKnowledge knowledge, List<Band> row, Consumer<CheckFinding> findings) {
        List<Band> bands = row.stream()
                .filter(Band::hasTwoEnds)
                .sorted(Comparator.comparing((Band b) -> b.bound().low().orElseThrow()))
                .toList();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (row.stream().noneMatch(next -> begins(next.bound(), band.bound()))) {
                findings.accept(finding(knowledge, band, "no band begins where it ends"));
            }
            if (i > 0 && overlap(bands.get(i - 1).bound(), band.bound())) {
                findings.accept(finding(
                        knowledge,
                        band,
                        "overlaps with that of " + bands.get(i - 1).entry()));
            }
        }
    }

    private static boolean begins(Bound next, Bound band) {
        BigDecimal end = band.high().orElseThrow();
        return next.low().filter(l -> l.compareTo(end) == 0).isPresent() && next.lowOpen() == band.highClosed();
    }

    /** Whether two bands, the first with the lower beginning, have a value in common and are not the same. */
    private static boolean overlap(Bound first, Bound second) {
        BigDecimal end = first.high().orElseThrow();
        int beyond = end.compareTo(second.low().orElseThrow());
        boolean common = beyond > 0 || beyond == 0 && first.highClosed() && !second.lowOpen();
        return common && !same(first, second);
    }

    private static boolean same(Bound a, Bound b) {
        return a.low().orElseThrow().compareTo(b.low().orElseThrow()) == 0
                && a.high().orElseThrow().compareTo(b.high().orElseThrow()) == 0
                && a.lowOpen() == b.lowOpen()
                && a.highClosed() == b.highClosed();
    }

    private CheckFinding finding(CheckedKnowledge knowledge, Band band, String what) {
        Part file = knowledge.byId(band.folder()).get(band.entry());
        String words = band.compare().concept() + " " + band.compare().words();
        return error(
                file == null ? new Part(band.folder(), "", "") : file,
                "the band " + words + ": " + what,
                "let bands meet: below one number, at least the same number");
    }
}
