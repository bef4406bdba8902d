package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import org.calx.record.ConceptKind;

/** Something measured or seen. */
final class ObservationReader implements ResourceReader {
    @Override
    public String type() {
        return "Observation";
    }

    @Override
    public Map<String, String> used() {
        return Map.of(
                "clinicalStatus",
                "",
                "verificationStatus",
                "",
                "code",
                "",
                "bodySite",
                "",
                "onsetDateTime",
                "",
                "effectiveDateTime",
                "",
                "abatementDateTime",
                "");
    }

    @Override
    public Map<String, String> ignored() {
        return Map.of();
    }

    @Override
    public void read(Element observation, Chart chart, Tools tools) {
        Optional<Element> code = observation.child("code");
        if (code.isEmpty()) {
            return;
        }
        Stated stated = Stated.NOW;
        Place place = tools.bodySites().of(observation);
        if (!tools.bodySites()
                .state(
                        chart,
                        code.get(),
                        stated,
                        place,
                        FhirDates.of(observation, "effectiveDateTime"),
                        ConceptKind.LAB)) {
            chart.unread(type(), Coded.words(code.get()));
        }
    }
}
