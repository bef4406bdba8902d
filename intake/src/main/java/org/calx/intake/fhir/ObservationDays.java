package org.calx.intake.fhir;

import java.util.Optional;

/** When something was observed: its own day, or else the day it was made known. */
final class ObservationDays {
    private ObservationDays() {}

    static Optional<FhirDates.Days> of(Element observation) {
        return FhirDates.dateOrPeriod(observation, "effectiveDateTime", "effectivePeriod")
                .or(() -> FhirDates.of(observation, "effectiveInstant"))
                .or(() -> observation.child("effectiveTiming").flatMap(ObservationDays::last))
                .or(() -> FhirDates.of(observation, "issued"));
    }

    private static Optional<FhirDates.Days> last(Element timing) {
        return timing.texts("event").stream()
                .flatMap(e -> FhirDates.parse(e.strip()).stream())
                .max((a, b) -> a.last().compareTo(b.last()));
    }
}
