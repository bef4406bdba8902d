package org.calx.fhir.second;

import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.hl7.fhir.r4.model.AllergyIntolerance;

final class AllergyIntoleranceExtractor implements Extractor<AllergyIntolerance> {
    @Override
    public Class<AllergyIntolerance> type() {
        return AllergyIntolerance.class;
    }

    @Override
    public void extract(AllergyIntolerance allergy, Page page) {
        if (ConditionExtractor.has(allergy.getVerificationStatus(), Set.of("entered-in-error"))) {
            return;
        }
        Optional<Days> days = Days.of(allergy.getRecordedDateElement()).or(() -> Days.of(allergy.getOnset()));
        Statement how = ConditionExtractor.has(allergy.getClinicalStatus(), Set.of("inactive", "resolved"))
                ? Statement.past(days)
                : Statement.now(days);
        if (ConditionExtractor.has(allergy.getVerificationStatus(), Set.of("unconfirmed", "presumed"))) {
            how = how.suspected();
        }
        if (ConditionExtractor.has(allergy.getVerificationStatus(), Set.of("refuted"))) {
            how = Statement.now(days).absent();
        }
        Allergens.say(allergy.getCode(), how, page);
        page.notes(allergy, how, About.PATIENT);
    }
}
