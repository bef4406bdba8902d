package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.MedicationDispense;

final class MedicationDispenseExtractor implements Extractor<MedicationDispense> {
    private static final int USUAL_SUPPLY_DAYS = 90;

    @Override
    public Class<MedicationDispense> type() {
        return MedicationDispense.class;
    }

    @Override
    public void extract(MedicationDispense dispense, Page page) {
        Optional<Days> days =
                Days.of(dispense.getWhenHandedOverElement()).or(() -> Days.of(dispense.getWhenPreparedElement()));
        int supply = dispense.getDaysSupply().hasValue()
                ? dispense.getDaysSupply().getValue().intValue()
                : USUAL_SUPPLY_DAYS;
        LocalDate oldest = page.asOf().minusDays(supply);
        boolean lasts = days.map(d -> !d.isBefore(oldest)).orElse(false);
        Statement how = switch (dispense.getStatus() == null
                ? MedicationDispense.MedicationDispenseStatus.UNKNOWN
                : dispense.getStatus()) {
            case COMPLETED -> lasts ? Statement.now(days) : Statement.past(days);
            case STOPPED -> Statement.past(days);
            case PREPARATION, INPROGRESS, ONHOLD -> Statement.planned(days);
            case UNKNOWN -> Statement.now(days).suspected();
            default -> null;
        };
        if (how != null) {
            Medicines.say(dispense.getMedication(), how, page);
            page.notes(dispense, how, About.PATIENT);
        }
    }
}
