package org.calx.fhir.second;

import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

final class ObservationExtractor implements Extractor<Observation> {
    @Override
    public Class<Observation> type() {
        return Observation.class;
    }

    @Override
    public void extract(Observation observation, Page page) {
        boolean aside = observation.getStatus() == Observation.ObservationStatus.CANCELLED
                || observation.getStatus() == Observation.ObservationStatus.ENTEREDINERROR;
        if (aside) {
            return;
        }
        Optional<Days> days = Days.of(observation.getEffective()).or(() -> Days.of(observation.getIssuedElement()));
        Page.Site about = observation.hasBodySite() ? page.site(List.of(observation.getBodySite())) : Page.Site.NONE;
        Statement how = Statement.now(days);
        measured(
                observation.getCode(),
                observation.getValue(),
                observation.getInterpretation(),
                observation.getReferenceRange(),
                how,
                about,
                page);
        page.notes(observation, how, About.PATIENT);
        for (Observation.ObservationComponentComponent part : observation.getComponent()) {
            if (!part.hasModifierExtension()) {
                measured(
                        part.getCode(),
                        part.getValue(),
                        part.getInterpretation(),
                        part.getReferenceRange(),
                        how,
                        about,
                        page);
            }
        }
    }

    private static void measured(
            CodeableConcept code,
            Type value,
            List<CodeableConcept> interpretation,
            List<Observation.ObservationReferenceRangeComponent> ranges,
            Statement how,
            Page.Site about,
            Page page) {
        new Result(code, value, interpretation, ranges).write(how, about, page);
    }
}
