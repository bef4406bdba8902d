package org.calx.intake.gold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Quantity;
import org.calx.record.Units;

/**
 * Precision and recall of recognised facts against the gold set. A fact is right if the phrase is labelled with its
 * concept and standing; a fact that is only implied by one, or is allowed but not asked for, is counted neither way;
 * every other fact is wrong. Of each label one alternative, or a narrower allowed one, must be found.
 */
final class GoldScore {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** That something was examined or taken at all is implied by the field and asked for nowhere. */
    private static final Set<String> ALWAYS_ALLOWED = Set.of(
            "radiograph-part", "radiograph-hand", "ultrasound-part", "skin-biopsy", "blood-tests-done", "any-medicine");

    private final Concepts concepts;
    private final Units units;
    private final List<String> misses = new ArrayList<>();
    private int right;
    private int wrong;
    private int uncounted;
    private int found;
    private int asked;

    GoldScore(Concepts concepts, Units units) {
        this.concepts = concepts;
        this.units = units;
    }

    void add(GoldPhrase phrase, List<Fact> facts) {
        Set<GoldFact> predicted = new LinkedHashSet<>();
        facts.forEach(f -> predicted.add(GoldFact.of(f)));
        List<GoldFact> labels = phrase.asked().stream().flatMap(List::stream).toList();
        List<String> bad = new ArrayList<>();
        for (GoldFact fact : predicted) {
            if (labels.stream().anyMatch(l -> same(l, fact))) {
                right++;
            } else if (isAllowed(fact, labels, phrase.allowed())) {
                uncounted++;
            } else {
                wrong++;
                bad.add("wrong " + fact);
            }
        }
        for (List<GoldFact> label : phrase.asked()) {
            if (label.get(0).concept().equals("side")) {
                continue;
            }
            asked++;
            if (isFound(label, predicted, phrase.allowed())) {
                found++;
            } else {
                bad.add("missed "
                        + String.join(
                                "|", label.stream().map(GoldFact::toString).toList()));
            }
        }
        if (!bad.isEmpty()) {
            misses.add(
                    String.join("  ", phrase.id(), phrase.field(), "'" + phrase.words() + "'", String.join("; ", bad)));
        }
    }

    private boolean isAllowed(GoldFact fact, List<GoldFact> labels, List<GoldFact> allowed) {
        return ALWAYS_ALLOWED.contains(fact.concept())
                || allowed.stream().anyMatch(l -> same(l, fact))
                || Stream.concat(labels.stream(), allowed.stream()).anyMatch(l -> implies(l, fact));
    }

    private boolean isFound(List<GoldFact> label, Set<GoldFact> predicted, List<GoldFact> allowed) {
        return predicted.stream()
                .anyMatch(p -> label.stream()
                        .anyMatch(l -> same(l, p)
                                || (allowed.stream().anyMatch(a -> same(a, p))
                                        && l.sameStanding(p)
                                        && implies(
                                                p, new GoldFact(l.concept(), p.standing(), p.low(), p.high(), "")))));
    }

    private boolean same(GoldFact label, GoldFact predicted) {
        return label.concept().equals(predicted.concept())
                && label.sameStanding(predicted)
                && (!label.isNumber() || within(label, predicted));
    }

    /** Presence implies the concepts above, absence those below. */
    private boolean implies(GoldFact label, GoldFact fact) {
        if (label.isNumber() || fact.isNumber() || !label.sameStanding(fact)) {
            return false;
        }
        ConceptId said = ConceptId.of(label.concept());
        ConceptId other = ConceptId.of(fact.concept());
        return !said.equals(other) && (label.isDenial() ? concepts.isA(other, said) : concepts.isA(said, other));
    }

    private boolean within(GoldFact label, GoldFact predicted) {
        BigDecimal low = canonical(label, label.low()).multiply(BigDecimal.ONE.subtract(TOLERANCE));
        BigDecimal high = canonical(label, label.high()).multiply(BigDecimal.ONE.add(TOLERANCE));
        return predicted.low().compareTo(low) >= 0 && predicted.high().compareTo(high) <= 0;
    }

    private BigDecimal canonical(GoldFact label, BigDecimal number) {
        Optional<String> analyte = concepts.find(ConceptId.of(label.concept()))
                .flatMap(Concept::laboratory)
                .map(Laboratory::analyte);
        return analyte.flatMap(a -> units.canonical(a, new Quantity(number, label.unit())))
                .orElse(number);
    }

    double precision() {
        return right / (double) (right + wrong);
    }

    double recall() {
        return found / (double) asked;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }

    @Override
    public String toString() {
        return "precision " + share(right, right + wrong) + ", recall " + share(found, asked) + ", " + uncounted
                + " facts implied or allowed and not counted";
    }

    /** A share with its 95 % interval after Wilson. */
    private static String share(int of, int n) {
        double z = 1.96;
        double p = of / (double) n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        return String.format(
                Locale.ROOT,
                "%.3f (%d of %d; 95 %% %.3f to %.3f)",
                p,
                of,
                n,
                (middle - half) / scale,
                (middle + half) / scale);
    }
}
