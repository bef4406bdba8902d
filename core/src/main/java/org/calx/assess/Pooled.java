package org.calx.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.assess.Interview.Turn;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.record.Value;

/**
 * The answers of an interview as one record.
 *
 * <p>With one lesion, what is denied of it is denied of the person. With several, that would be wrong, for one may be
 * soft where another is not: a denial then holds for its own lesion, and for the person only where every lesion is
 * denied it. What is no finding of a lesion is denied by the answers about the first one alone, so that a person does not
 * take it back by leaving it out the second time.
 */
final class Pooled {
    private final Answers answers;
    private final PatientRecord start;
    private final List<Lesion> lesions;
    private final List<Map.Entry<Turn, Answer>> given;

    Pooled(Answers answers, PatientRecord known, List<Lesion> lesions, Collection<Map.Entry<Turn, Answer>> given) {
        this.answers = answers;
        this.lesions = new ArrayList<>();
        PatientRecord start = known;
        for (Lesion lesion : lesions) {
            Lesion same = withKnownSide(lesion, known);
            this.lesions.add(same);
            start = renamed(start, same);
        }
        this.start = start;
        this.given = List.copyOf(given);
    }

    /** What is known of everything. */
    PatientRecord all() {
        List<Fact> facts = new ArrayList<>();
        if (lesions.size() == 1) {
            given.forEach(g -> facts.addAll(answers.facts(g.getKey().question(), g.getValue(), lesions.get(0))));
            return start.with(facts);
        }
        Map<ConceptId, Set<String>> denied = new HashMap<>();
        given.forEach(g -> {
            Turn turn = g.getKey();
            Lesion lesion = lesion(turn);
            for (Fact fact : answers.facts(turn.question(), g.getValue(), lesion)) {
                if (isLesionDenied(turn, fact)) {
                    denied.computeIfAbsent(fact.concept(), c -> new HashSet<>()).add(lesion.name());
                }
            }
        });
        given.forEach(g -> {
            Turn turn = g.getKey();
            Lesion lesion = lesion(turn);
            for (Fact fact : answers.facts(turn.question(), g.getValue(), lesion)) {
                boolean ofSome = isLesionDenied(turn, fact)
                        && denied.getOrDefault(fact.concept(), Set.of()).size() < lesions.size();
                if (ofSome) {
                    facts.add(about(fact, lesion));
                } else if (!isDeniedAgain(turn, fact)) {
                    facts.add(fact);
                }
            }
        });
        return start.with(facts);
    }

    /** What is known of the person and of this lesion, as if it were the only one. */
    PatientRecord of(Lesion asked) {
        if (lesions.size() == 1) {
            return all();
        }
        List<Fact> facts = new ArrayList<>();
        given.forEach(g -> {
            Turn turn = g.getKey();
            Lesion lesion = lesion(turn);
            boolean own = turn.lesion().map(asked.name()::equals).orElse(true);
            for (Fact fact : answers.facts(turn.question(), g.getValue(), lesion)) {
                boolean ofAnother = !own && (fact.about() instanceof About.OfLesion || isLesionDenied(turn, fact));
                if (!ofAnother && !isDeniedAgain(turn, fact)) {
                    facts.add(fact);
                }
            }
        });
        return start.onlyFacts(f -> !(f.about() instanceof About.OfLesion of)
                        || of.lesion().name().equals(asked.name()))
                .with(facts);
    }

    private Lesion lesion(Turn turn) {
        return turn.lesion()
                .flatMap(name ->
                        lesions.stream().filter(l -> l.name().equals(name)).findFirst())
                .orElse(lesions.get(0));
    }

    private boolean isLesionDenied(Turn turn, Fact fact) {
        return turn.lesion().isPresent() && fact.value() instanceof Value.Absent && answers.ofLesion(fact.concept());
    }

    private boolean isDeniedAgain(Turn turn, Fact fact) {
        boolean first = turn.lesion().map(lesions.get(0).name()::equals).orElse(true);
        return !first && fact.value() instanceof Value.Absent && !answers.ofLesion(fact.concept());
    }

    private static Fact about(Fact fact, Lesion lesion) {
        return new Fact(
                fact.concept(),
                fact.value(),
                new About.OfLesion(lesion),
                fact.tense(),
                fact.certainty(),
                fact.when(),
                fact.origin());
    }

    /** The side that was known before gives way to none, and another side makes both. */
    private static Lesion withKnownSide(Lesion lesion, PatientRecord known) {
        List<Side> sides = known.lesions().stream()
                .filter(l -> l.name().equals(lesion.name()))
                .map(Lesion::side)
                .filter(s -> s != Side.NOT_STATED)
                .toList();
        if (sides.size() != 1 || sides.get(0) == lesion.side()) {
            return lesion;
        }
        return new Lesion(lesion.name(), lesion.side() == Side.NOT_STATED ? sides.get(0) : Side.BOTH);
    }

    /** What was known of a lesion before belongs to the lesion of that name that is asked about. */
    private static PatientRecord renamed(PatientRecord known, Lesion lesion) {
        List<Lesion> same = known.lesions().stream()
                .filter(l -> l.name().equals(lesion.name()))
                .toList();
        if (same.size() != 1 || same.get(0).equals(lesion)) {
            return known;
        }
        List<Fact> facts = known.facts().stream()
                .map(f -> f.about().equals(new About.OfLesion(same.get(0))) ? about(f, lesion) : f)
                .toList();
        return known.onlyFacts(f -> false).with(facts);
    }
}
