package org.calx.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All we may reason from for one patient. Order and duplication of facts carry no meaning.
 *
 * @param birth the day of birth, if known; a stated age is a fact of the concept {@code age} instead
 * @param asOf the day on which the question is asked; nothing reads a clock
 */
public record PatientRecord(
        List<Fact> facts, Optional<LocalDate> birth, Sex sex, Set<Coverage> coverage, LocalDate asOf) {
    public PatientRecord {
        facts = List.copyOf(facts);
        coverage = Set.copyOf(coverage);
    }

    public static PatientRecord empty(LocalDate asOf) {
        return new PatientRecord(List.of(), Optional.empty(), Sex.NOT_STATED, Set.of(), asOf);
    }

    public PatientRecord with(Collection<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new PatientRecord(all, birth, sex, coverage, asOf);
    }

    public PatientRecord onlyFacts(Predicate<Fact> keep) {
        return new PatientRecord(facts.stream().filter(keep).toList(), birth, sex, coverage, asOf);
    }

    /** The lesions that facts are about, in a fixed order. */
    public Set<Lesion> lesions() {
        Set<Lesion> lesions = new TreeSet<>();
        for (Fact fact : facts) {
            if (fact.about() instanceof About.OfLesion of) {
                lesions.add(of.lesion());
            }
        }
        return lesions;
    }
}
