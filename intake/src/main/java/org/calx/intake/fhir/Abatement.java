package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a condition is over by its {@code abatement[x]}. */
final class Abatement {
    /** An age or words say that it is over, but not when. */
    private static final List<String> WITHOUT_A_DAY = List.of("abatementAge", "abatementRange", "abatementString");

    private Abatement() {}

    /** Whether it surely began by that day. A year that is not over yet leaves open whether it did. */
    static boolean began(Element condition, LocalDate asOf) {
        Optional<FhirDates.Days> day = FhirDates.of(condition, "abatementDateTime")
                .or(() -> condition
                        .child("abatementPeriod")
                        .flatMap(p -> FhirDates.of(p, "start").or(() -> FhirDates.of(p, "end"))));
        return day.map(d -> !d.last().isAfter(asOf))
                .orElseGet(() -> WITHOUT_A_DAY.stream().anyMatch(condition::has));
    }
}
