package org.calx.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calx.assess.Assessor;
import org.calx.assess.Outcomes;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;
import org.calx.logic.Criterion;
import org.calx.logic.Truth;

/**
 * Which entries lack a case of class yes, no or unknown. For what is recognised and for red flags the class is that of
 * the outcome; for advice that can be a reason to avoid it, whether such a reason holds.
 */
public final class Completeness {
    private Completeness() {}

    /** An entry and the classes that none of its cases shows. */
    public record Lack(Subject subject, Set<Truth> classes) {
        @Override
        public String toString() {
            return subject.folder() + "/" + subject.id() + ": no case of class "
                    + String.join(
                            ", ",
                            classes.stream()
                                    .map(t -> t.name().toLowerCase(Locale.ROOT))
                                    .toList());
        }
    }

    /** What is lacking, in the order of the entries. */
    public static List<Lack> of(Knowledge knowledge, Assessor assessor, List<CaseFile> files) {
        Map<String, List<EntryCase>> cases = new HashMap<>();
        files.forEach(f ->
                cases.computeIfAbsent(f.subject().key(), k -> new ArrayList<>()).addAll(f.cases()));
        List<Lack> lacks = new ArrayList<>();
        for (Subject subject : Subject.all(knowledge)) {
            Set<Truth> wanted = wanted(subject, knowledge);
            if (!wanted.isEmpty()) {
                for (EntryCase c : cases.getOrDefault(subject.key(), List.of())) {
                    wanted.remove(shown(subject, assessor.outcomes(c.patient())));
                }
                if (!wanted.isEmpty()) {
                    lacks.add(new Lack(subject, wanted));
                }
            }
        }
        return lacks;
    }

    private static Set<Truth> wanted(Subject subject, Knowledge knowledge) {
        if (!(subject instanceof Subject.OfEntry of)) {
            return EnumSet.noneOf(Truth.class);
        }
        if (of.entry() instanceof Entry.Recognisable r) {
            boolean canBeNo = knowledge.subtypes(r.id()).isEmpty()
                    && r.recognition().findings().stream().anyMatch(Completeness::hasPowerAgainst);
            return canBeNo ? EnumSet.allOf(Truth.class) : EnumSet.of(Truth.YES, Truth.UNKNOWN);
        }
        boolean all = of.entry() instanceof Entry.RedFlag
                || !reasonsToAvoid(of.entry()).isEmpty();
        return all ? EnumSet.allOf(Truth.class) : EnumSet.noneOf(Truth.class);
    }

    private static boolean hasPowerAgainst(Finding finding) {
        return !finding.speaksFor() && !finding.source().equals(java.util.Optional.of(Support.UNVERIFIED));
    }

    private static Truth shown(Subject subject, Outcomes outcomes) {
        if (subject instanceof Subject.OfEntry of) {
            List<Criterion> reasons = reasonsToAvoid(of.entry());
            if (!reasons.isEmpty()) {
                return CaseCheck.any(reasons, outcomes);
            }
        }
        return subject.outcome(outcomes).group();
    }

    private static List<Criterion> reasonsToAvoid(Entry entry) {
        if (entry instanceof Entry.Investigation i) {
            return i.avoidWhen().stream().map(Entry.Caution::when).toList();
        }
        if (entry instanceof Entry.Treatment t) {
            return t.avoidWhen().stream().map(Entry.Caution::when).toList();
        }
        if (entry instanceof Entry.Remedy remedy) {
            return remedy.verdicts().stream()
                    .filter(v -> v.advice() == Entry.Advice.AVOID)
                    .flatMap(v -> v.when().stream())
                    .toList();
        }
        return List.of();
    }
}
