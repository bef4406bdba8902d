package org.calx.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Finding.Strength;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;
import org.calx.logic.Evaluation;
import org.calx.logic.Explainer;
import org.calx.logic.Gap;
import org.calx.logic.OpenGaps;
import org.calx.logic.PatientView;
import org.calx.logic.Reasons;
import org.calx.logic.Standing;
import org.calx.logic.Standings;
import org.calx.logic.Truth;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the recognisable entries for one record. Free text takes part in the weighing but never settles: settling
 * findings are read again without it.
 */
final class Scales implements Standings {
    private static final Comparator<Finding> STRONGEST_FIRST =
            Comparator.comparing(Scales::strength).reversed().thenComparing(Finding::name);

    private final Knowledge knowledge;
    private final Evaluation all;
    private final Evaluation withoutFreeText;
    private final Explainer explainer;
    private final OpenGaps openGaps;
    private final Reasons reasons;
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Tally> tallies;
    private final PatientView view;
    private final PatientView viewWithoutFreeText;
    private @Nullable Evaluation doubtAsPresent;

    static Scales of(Knowledge knowledge, PatientRecord given) {
        PatientView view = PatientView.of(knowledge.concepts(), given);
        return new Scales(
                knowledge, view, viewWithoutFreeText(knowledge, view.record()).orElse(view), Map.of());
    }

    private Scales(Knowledge knowledge, PatientView view, PatientView viewWithoutFreeText, Map<String, Tally> known) {
        this.knowledge = knowledge;
        this.view = view;
        this.viewWithoutFreeText = viewWithoutFreeText;
        tallies = new HashMap<>(known);
        all = new Evaluation(view, this);
        explainer = new Explainer(view, this);
        openGaps = new OpenGaps(all, this);
        reasons = new Reasons(all, this);
        withoutFreeText = viewWithoutFreeText == view ? all : new Evaluation(viewWithoutFreeText, this);
    }

    private static Optional<PatientView> viewWithoutFreeText(Knowledge knowledge, PatientRecord record) {
        return record.facts().stream().anyMatch(Scales::isFreeText)
                ? Optional.of(PatientView.of(knowledge.concepts(), record.onlyFacts(f -> !isFreeText(f))))
                : Optional.empty();
    }

    /**
     * The same patient with one fact more, with which all entries but some come to the same.
     *
     * @param fact no number
     */
    Scales with(Fact fact, Set<String> changing) {
        Optional<PatientView> more = view.with(fact);
        Optional<PatientView> moreWithoutFreeText = isFreeText(fact)
                ? Optional.of(viewWithoutFreeText)
                : viewWithoutFreeText == view ? more : viewWithoutFreeText.with(fact);
        if (more.isEmpty() || moreWithoutFreeText.isEmpty()) {
            return of(knowledge, record().with(List.of(fact)));
        }
        knowledge.entries(Entry.Recognisable.class).forEach(this::tally);
        Map<String, Tally> same = new HashMap<>(tallies);
        same.keySet().removeAll(changing);
        return new Scales(knowledge, more.get(), moreWithoutFreeText.get(), same);
    }

    private static boolean isFreeText(Fact fact) {
        return fact.origin().source() == Origin.Source.NARRATIVE;
    }

    /** What is reasoned from: the record given, without denials of dangers that are said in it. */
    PatientRecord record() {
        return view.record();
    }

    Evaluation evaluation() {
        return all;
    }

    /**
     * The same record with doubt counted as present: what is suspected is taken as stated, and a denial that another
     * statement contradicts is left out. What is yes here and not a clear no is a danger still open.
     */
    Evaluation withDoubtAsPresent() {
        if (doubtAsPresent == null) {
            doubtAsPresent = view.hasDoubt()
                    ? new Evaluation(
                            PatientView.of(knowledge.concepts(), Doubt.asPresent(knowledge.concepts(), record())), this)
                    : all;
        }
        return doubtAsPresent;
    }

    OpenGaps openGaps() {
        return openGaps;
    }

    Explainer explainer() {
        return explainer;
    }

    /** How an entry stands; also that of an entry that is not recognisable, which is always open. */
    @Override
    public Standing of(String entry) {
        Standing known = standings.get(entry);
        if (known == null) {
            known = knowledge
                    .entry(entry)
                    .filter(Entry.Recognisable.class::isInstance)
                    .map(e -> carried((Entry.Recognisable) e))
                    .orElse(Standing.OPEN);
            standings.put(entry, known);
        }
        return known;
    }

    /** A type is carried by its best subtype. */
    private Standing carried(Entry.Recognisable entry) {
        Standing own = tally(entry).standing();
        if (entry instanceof Entry.Type) {
            for (Entry.Type sub : knowledge.subtypes(entry.id())) {
                Standing standing = of(sub.id());
                own = standing.atLeast(own) ? standing : own;
            }
        }
        return own;
    }

    /** Points for less points against. */
    int net(Entry.Recognisable entry) {
        return tally(entry).net();
    }

    /** The full weighing of one entry, with reasons and gaps. */
    Weighed weigh(Entry.Recognisable entry) {
        return weigh(entry, true);
    }

    /** The weighing of one entry with reasons; what is missing is told for the whole record only. */
    Weighed weighWithoutGaps(Entry.Recognisable entry) {
        return weigh(entry, false);
    }

    /** How one entry stands and its points alone, without reasons and gaps. */
    Weighed weighInShort(Entry.Recognisable entry) {
        Tally tally = tally(entry);
        return new Weighed(entry, tally.standing(), tally.net(), List.of(), List.of(), Set.of());
    }

    private Weighed weigh(Entry.Recognisable entry, boolean withGaps) {
        Tally tally = tally(entry);
        Set<Gap> gaps = new LinkedHashSet<>();
        if (withGaps && tally.standing().atLeast(Standing.POSSIBLE)) {
            tally.unknown().forEach(f -> openGaps.collect(f.when(), gaps));
        }
        return new Weighed(
                entry, tally.standing(), tally.net(), reasons(tally.supporting()), reasons(tally.opposing()), gaps);
    }

    private static List<Strength> strengths(Collection<Finding> findings) {
        List<Strength> strengths = new ArrayList<>(findings.size());
        findings.forEach(f -> strengths.add(strength(f)));
        return strengths;
    }

    private List<Weighed.Reason> reasons(Collection<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(STRONGEST_FIRST);
        List<Weighed.Reason> all = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            all.add(new Weighed.Reason(finding, List.copyOf(reasons.of(finding.when()))));
        }
        return all;
    }

    /**
     * What the findings of an entry came to.
     *
     * @param standing its own, without what subtypes carry
     */
    private record Tally(
            Standing standing,
            int net,
            Collection<Finding> supporting,
            Collection<Finding> opposing,
            List<Finding> unknown) {}

    /** Each entry is tallied once, however many criteria ask how it stands. */
    private Tally tally(Entry.Recognisable entry) {
        Tally known = tallies.get(entry.id());
        if (known == null) {
            known = newTally(entry);
            tallies.put(entry.id(), known);
        }
        return known;
    }

    private Tally newTally(Entry.Recognisable entry) {
        List<Finding> unknown = new ArrayList<>();
        boolean canStillBeSettled = false;
        boolean settled = false;
        Map<String, Finding> supporting = new LinkedHashMap<>();
        Map<String, Finding> opposing = new LinkedHashMap<>();
        for (Finding finding : entry.recognition().findings()) {
            if (!finding.speaksFor() && isUnverified(finding)) {
                continue;
            }
            Truth truth = all.of(finding.when());
            boolean settles = finding.speaksFor() && strength(finding) == Strength.SETTLES;
            canStillBeSettled |= settles && truth != Truth.NO;
            settled |= settles && truth == Truth.YES && withoutFreeText.of(finding.when()) == Truth.YES;
            if (truth == Truth.UNKNOWN) {
                unknown.add(finding);
            } else if (truth == Truth.YES) {
                (finding.speaksFor() ? supporting : opposing).merge(finding.family(), finding, Scales::stronger);
            }
        }
        List<Strength> pro = strengths(supporting.values());
        List<Strength> con = strengths(opposing.values());
        return new Tally(
                CombinationTable.standing(pro, con, canStillBeSettled, settled),
                CombinationTable.net(pro, con),
                supporting.values(),
                opposing.values(),
                unknown);
    }

    private static Finding stronger(Finding a, Finding b) {
        int c = strength(a).compareTo(strength(b));
        return c > 0 || c == 0 && a.name().compareTo(b.name()) <= 0 ? a : b;
    }

    private static boolean isUnverified(Finding finding) {
        return finding.source().equals(Optional.of(Support.UNVERIFIED));
    }

    /** An unverified finding weighs little and settles nothing. */
    private static Strength strength(Finding finding) {
        return isUnverified(finding) ? Strength.WEAK : finding.strength();
    }
}
