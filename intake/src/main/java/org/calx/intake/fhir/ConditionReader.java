package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import org.calx.record.ConceptKind;

/** A disease or a complaint. */
final class ConditionReader implements ResourceReader {
    @Override
    public String type() {
        return "Condition";
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
                "recordedDate",
                "",
                "abatementDateTime",
                "");
    }

    @Override
    public Map<String, String> ignored() {
        return Map.of();
    }

    @Override
    public void read(Element condition, Chart chart, Tools tools) {
        Optional<Element> code = condition.child("code");
        if (code.isEmpty()) {
            return;
        }
        Stated stated = Stated.NOW;
        Place place = tools.bodySites().of(condition);
        if (!tools.bodySites()
                .state(
                        chart,
                        code.get(),
                        stated,
                        place,
                        FhirDates.of(condition, "recordedDate"),
                        ConceptKind.PROBLEM)) {
            chart.unread(type(), Coded.words(code.get()));
        }
    }
}
