package org.calx.fhir.second;

import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.MedicationAdministration;

final class MedicationAdministrationExtractor implements Extractor<MedicationAdministration> {
    private static final int RECENT_DAYS = 30;

    @Override
    public Class<MedicationAdministration> type() {
        return MedicationAdministration.class;
    }

    @Override
    public void extract(MedicationAdministration given, Page page) {
        Optional<Days> days = Days.of(given.getEffective());
        boolean recent =
                days.map(d -> !d.isBefore(page.asOf().minusDays(RECENT_DAYS))).orElse(true);
        Statement how = switch (given.getStatus() == null
                ? MedicationAdministration.MedicationAdministrationStatus.UNKNOWN
                : given.getStatus()) {
            case INPROGRESS -> Statement.now(days);
            case COMPLETED -> recent ? Statement.now(days) : Statement.past(days);
            case STOPPED, ONHOLD -> Statement.past(days);
            case UNKNOWN -> Statement.now(days).suspected();
            case NOTDONE -> Statement.now(days).absent();
            default -> null;
        };
        if (how != null) {
            Medicines.say(given.getMedication(), how, page);
            page.notes(given, how, About.PATIENT);
        }
    }
}
