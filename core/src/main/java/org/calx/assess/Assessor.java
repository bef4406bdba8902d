package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calx.assess.Assessment.Conclusion;
import org.calx.assess.Assessment.Missing;
import org.calx.assess.Assessment.OfLesion;
import org.calx.assess.Assessment.Recognition;
import org.calx.assess.Assessment.TypeWeighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/** Makes the assessment of one record. Holds the knowledge and nothing of any patient; safe to share. */
public final class Assessor {
    static final String CALCINOSIS = "calcinosis-cutis";
    static final String CALCIPHYLAXIS = "calciphylaxis";

    private final Knowledge knowledge;
    private final Reach reach;
    private volatile @Nullable Dependents dependents;

    public Assessor(Knowledge knowledge) {
        this.knowledge = knowledge;
        reach = new Reach(knowledge);
    }

    private Assessor(Knowledge knowledge, Reach reach) {
        this.knowledge = knowledge;
        this.reach = reach;
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    Reach reach() {
        return reach;
    }

    Triage triage(Scales scales) {
        return new Triage(knowledge, reach, scales);
    }

    /** Made when it is first needed, which most programs never do. */
    Dependents dependents() {
        Dependents known = dependents;
        if (known == null) {
            known = new Dependents(knowledge);
            dependents = known;
        }
        return known;
    }

    /** The same questions and tests over changed entries, so that many small changes can be tried quickly. */
    public Assessor withEntriesOf(Knowledge changed) {
        return new Assessor(changed, reach);
    }

    /** What single entries come to for one patient, without the rest of the answer. */
    public Outcomes outcomes(PatientRecord record) {
        return new Outcomes(knowledge, reach, record);
    }

    public Assessment assess(PatientRecord record) {
        return assess(record, List.of());
    }

    /** @param problems what the reader could not use, handed on with the answer */
    public Assessment assess(PatientRecord record, List<Problem> problems) {
        Scales scales = Scales.of(knowledge, record);
        Urgency urgency = triage(scales).urgency();
        Advice advice = new Advice(knowledge, scales.evaluation());
        Recognition recognition = recognition(scales);
        List<TypeWeighed> types = types(scales, scales::weigh);
        List<Weighed> causes = weighed(Entry.Cause.class, scales::weigh);
        return new Assessment(
                record.asOf(),
                urgency,
                recognition,
                types,
                causes,
                advice.investigations(),
                advice.options(),
                advice.sites(),
                advice.homeCare(),
                advice.prevention(),
                advice.followUp(),
                missing(urgency, recognition, types, causes),
                List.copyOf(problems),
                scales.record().facts(),
                knowledge.version(),
                knowledge.reviewedByClinician());
    }

    Outline outline(Scales scales, Level level) {
        List<Weighed> candidates = candidates(scales::weighInShort);
        return new Outline(
                level,
                conclusion(candidates),
                types(scales, scales::weighInShort),
                weighed(Entry.Cause.class, scales::weighInShort),
                candidates);
    }

    private Recognition recognition(Scales scales) {
        PatientRecord record = scales.record();
        List<Weighed> candidates = candidates(scales::weigh);
        List<OfLesion> lesions = new ArrayList<>();
        Set<Lesion> all = record.lesions();
        for (Lesion lesion : all) {
            List<Weighed> own = all.size() == 1
                    ? candidates
                    : candidates(Scales.of(knowledge, record.onlyFacts(f -> isAbout(f, lesion)))::weighWithoutGaps);
            lesions.add(new OfLesion(lesion, own));
        }
        return new Recognition(conclusion(candidates), candidates, lesions);
    }

    private static boolean isAbout(Fact fact, Lesion lesion) {
        return !(fact.about() instanceof About.OfLesion of) || of.lesion().equals(lesion);
    }

    /** Calcinosis and every mimic that something speaks for or against, best first. */
    private List<Weighed> candidates(Function<Entry.Recognisable, Weighed> weigh) {
        return Stream.concat(
                        knowledge.entry(CALCINOSIS).stream().map(Entry.Recognisable.class::cast),
                        knowledge.entries(Entry.Mimic.class).stream())
                .map(weigh)
                .filter(w -> w.standing() != Standing.OPEN)
                .sorted(Weighed.BEST_FIRST)
                .toList();
    }

    /** Calcinosis if it is likely and no mimic is above it; a mimic if one is likely and above calcinosis. */
    private static Conclusion conclusion(List<Weighed> candidates) {
        if (candidates.isEmpty() || !candidates.get(0).standing().atLeast(Standing.LIKELY)) {
            return Conclusion.UNDECIDED;
        }
        return candidates.get(0).id().equals(CALCINOSIS) ? Conclusion.CALCINOSIS : Conclusion.MIMIC;
    }

    /** The main types, each with its subtypes; likely calciphylaxis goes before every other type. */
    private List<TypeWeighed> types(Scales scales, Function<Entry.Recognisable, Weighed> weigh) {
        Comparator<TypeWeighed> calciphylaxisFirst = Comparator.comparing(t ->
                !(t.type().id().equals(CALCIPHYLAXIS) && t.type().standing().atLeast(Standing.LIKELY)));
        return knowledge.entries(Entry.Type.class).stream()
                .filter(t -> t.parent().isEmpty() && !t.id().equals(CALCINOSIS))
                .map(t -> withSubtypes(scales, weigh, t))
                .filter(t -> t.type().standing() != Standing.OPEN)
                .sorted(calciphylaxisFirst.thenComparing(TypeWeighed::type, Weighed.BEST_FIRST))
                .toList();
    }

    private TypeWeighed withSubtypes(Scales scales, Function<Entry.Recognisable, Weighed> weigh, Entry.Type type) {
        Weighed own = weigh.apply(type);
        List<Weighed> subtypes = knowledge.subtypes(type.id()).stream()
                .map(weigh)
                .filter(w -> w.standing() != Standing.OPEN)
                .sorted(Weighed.BEST_FIRST)
                .toList();
        int net = subtypes.stream()
                .findFirst()
                .map(w -> Math.max(w.net(), own.net()))
                .orElse(own.net());
        return new TypeWeighed(own.withStanding(scales.of(type.id()), net), subtypes);
    }

    private <E extends Entry.Recognisable> List<Weighed> weighed(
            Class<E> kind, Function<Entry.Recognisable, Weighed> weigh) {
        return knowledge.entries(kind).stream()
                .map(weigh)
                .filter(w -> w.standing() != Standing.OPEN)
                .sorted(Weighed.BEST_FIRST)
                .toList();
    }

    /** What is missing for the flags first, most urgent first, then for what is recognised. */
    private List<Missing> missing(
            Urgency urgency, Recognition recognition, List<TypeWeighed> types, List<Weighed> causes) {
        Map<Gap, List<String>> neededFor = new LinkedHashMap<>();
        urgency.open().forEach(f -> note(neededFor, f.gaps(), f.flag().id()));
        urgency.unasked().stream()
                .sorted(Comparator.comparing((Urgency.Flag f) -> f.flag().level())
                        .reversed())
                .forEach(f -> note(neededFor, f.gaps(), f.flag().id()));
        recognition.candidates().forEach(w -> note(neededFor, w.gaps(), w.id()));
        types.forEach(t -> note(neededFor, t.type().gaps(), t.type().id()));
        causes.forEach(w -> note(neededFor, w.gaps(), w.id()));
        List<Missing> missing = new ArrayList<>();
        neededFor.forEach((gap, ids) -> missing.add(
                new Missing(gap, List.copyOf(ids), reach.questionsFor(gap.concept()), reach.testsFor(gap.concept()))));
        return missing;
    }

    private static void note(Map<Gap, List<String>> neededFor, Set<Gap> gaps, String id) {
        gaps.forEach(g -> neededFor.computeIfAbsent(g, k -> new ArrayList<>()).add(id));
    }
}
