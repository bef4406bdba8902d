package org.calx.intake.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;

/**
 * Sizes, numbers and durations that words give to a lesion of which nothing else is said. They belong to something
 * else: "several days" answers how often somebody felt low. They are told and left out.
 */
final class LoneMeasures {
    private static final String MEASURE = "lesion-";

    private LoneMeasures() {}

    /**
     * The facts without them.
     *
     * @param told takes a problem for each
     */
    static List<Fact> removed(Collection<Fact> facts, List<Problem> told) {
        Set<String> described = facts.stream()
                .filter(Predicate.not(LoneMeasures::isMeasure))
                .filter(f -> f.about() instanceof About.OfLesion)
                .map(f -> name((About.OfLesion) f.about()))
                .collect(Collectors.toSet());
        return facts.stream().filter(f -> !isLone(f, described, told)).toList();
    }

    private static boolean isLone(Fact fact, Set<String> described, List<Problem> told) {
        boolean lone = isMeasure(fact)
                && fact.origin().source() == Origin.Source.NARRATIVE
                && fact.about() instanceof About.OfLesion of
                && !described.contains(name(of));
        if (lone) {
            told.add(new Problem(
                    Problem.Kind.SET_ASIDE,
                    fact.origin().where(),
                    "'" + fact.origin().words() + "' measures no lesion that is described, so it was not used",
                    "describe the lesion, if there is one"));
        }
        return lone;
    }

    private static boolean isMeasure(Fact fact) {
        return fact.concept().value().startsWith(MEASURE);
    }

    private static String name(About.OfLesion about) {
        return about.lesion().name();
    }
}
