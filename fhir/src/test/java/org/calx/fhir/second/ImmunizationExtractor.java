package org.calx.fhir.second;

import org.calx.record.About;
import org.hl7.fhir.r4.model.Immunization;

final class ImmunizationExtractor implements Extractor<Immunization> {
    @Override
    public Class<Immunization> type() {
        return Immunization.class;
    }

    @Override
    public void extract(Immunization immunization, Page page) {
        if (immunization.getStatus() == Immunization.ImmunizationStatus.COMPLETED) {
            Statement how = Statement.past(Days.of(immunization.getOccurrence()));
            page.say(immunization.getVaccineCode(), how);
            page.notes(immunization, how, About.PATIENT);
        }
    }
}
