package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Question;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;

/** Which questions could bring another type, or another explanation of the lump, into the lead. */
final class LeadQuestions {
    /** Points by which a lead is clear: one strong finding. */
    private static final int CLEAR_LEAD = 4;

    /** The type decides tests and treatment, so its points count more than those of a look-alike. */
    private static final int TYPE_COUNTS = 6;

    private final Assessor assessor;
    private final Scales scales;
    private final Contest types;
    private final Contest looks;

    LeadQuestions(Assessor assessor, Scales scales) {
        this.assessor = assessor;
        this.scales = scales;
        types = contest(e -> e instanceof Entry.Type t && t.parent().isEmpty() && !t.id().equals(Assessor.CALCINOSIS));
        looks = contest(e -> e instanceof Entry.Mimic || e.id().equals(Assessor.CALCINOSIS));
    }

    /** Whether a type, or a look-alike and not calcinosis, is likely and well ahead of the others. */
    boolean isClear() {
        boolean alike =
                looks.leader().filter(l -> !l.id().equals(Assessor.CALCINOSIS)).isPresent();
        return types.isClear() || alike && looks.isClear();
    }

    /** Weighed by the points at stake, over the contests that are not yet clear. */
    List<Asker.Next> next(List<Question> questions) {
        List<Asker.Next> next = new ArrayList<>();
        for (Question question : questions) {
            Set<ConceptId> reached = assessor.reach().of(question);
            List<String> why = new ArrayList<>();
            int weight = TYPE_COUNTS * types.atStake(reached, why) + looks.atStake(reached, why);
            if (weight > 0) {
                next.add(new Asker.Next(question, why, weight));
            }
        }
        next.sort(Comparator.comparing(Asker.Next::weight)
                .reversed()
                .thenComparing(n -> n.question().rank())
                .thenComparing(n -> n.question().id()));
        return next;
    }

    private Contest contest(Predicate<Entry.Recognisable> takesPart) {
        List<Entrant> entrants = assessor.knowledge().entries(Entry.Recognisable.class).stream()
                .filter(takesPart)
                .map(this::entrant)
                .filter(e -> e.weighed().standing() != Standing.EXCLUDED)
                .sorted(Comparator.comparing(Entrant::weighed, Weighed.BEST_FIRST))
                .toList();
        return new Contest(entrants);
    }

    private Entrant entrant(Entry.Recognisable entry) {
        List<Open> open = new ArrayList<>();
        for (Finding finding : entry.recognition().findings()) {
            if (finding.speaksFor() && scales.evaluation().of(finding.when()) == Truth.UNKNOWN) {
                Set<ConceptId> missing = new HashSet<>();
                scales.openGaps().of(finding.when()).stream().map(Gap::concept).forEach(missing::add);
                open.add(new Open(finding, missing));
            }
        }
        return new Entrant(scales.weigh(entry), open);
    }

    /** A finding for an entry that is not decided, and the concepts that would help. */
    private record Open(Finding finding, Set<ConceptId> missing) {}

    /** An entry in the contest and the findings it could still win. */
    private record Entrant(Weighed weighed, List<Open> open) {
        /** Points that these concepts could bring, one finding a family. */
        int gain(Set<ConceptId> reached) {
            Set<String> families = new HashSet<>();
            int gain = 0;
            for (Open o : open) {
                if (o.missing().stream().anyMatch(reached::contains)
                        && families.add(o.finding().family())) {
                    gain += CombinationTable.points(o.finding().strength());
                }
            }
            return gain;
        }
    }

    /** Entries that compete for the lead, best first. */
    private record Contest(List<Entrant> entrants) {

        private Optional<Weighed> leader() {
            return entrants.stream().findFirst().map(Entrant::weighed);
        }

        /** Whether the leader is likely and well ahead of the next. */
        boolean isClear() {
            int second =
                    entrants.size() > 1 ? Math.max(0, entrants.get(1).weighed().net()) : 0;
            return leader().map(l -> l.standing().atLeast(Standing.LIKELY) && l.net() - second >= CLEAR_LEAD)
                    .orElse(false);
        }

        /** Points that the answers could bring to entries that they could bring into the lead. */
        int atStake(Set<ConceptId> reached, List<String> why) {
            if (isClear()) {
                return 0;
            }
            int lead = Math.max(leader().map(Weighed::net).orElse(0), CombinationTable.POSSIBLE_FROM);
            int total = 0;
            for (Entrant entrant : entrants) {
                int gain = entrant.gain(reached);
                if (gain > 0 && entrant.weighed().net() + gain >= lead) {
                    total += gain;
                    why.add(entrant.weighed().id());
                }
            }
            return total;
        }
    }
}
