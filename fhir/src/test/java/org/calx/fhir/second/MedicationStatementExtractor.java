package org.calx.fhir.second;

import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;

final class MedicationStatementExtractor implements Extractor<MedicationStatement> {
    @Override
    public Class<MedicationStatement> type() {
        return MedicationStatement.class;
    }

    @Override
    public void extract(MedicationStatement statement, Page page) {
        Optional<Days> taken = Medicines.taken(statement.getEffective(), page.asOf());
        Optional<Days> asserted = Days.of(statement.getDateAssertedElement());
        boolean later = statement.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE
                && asserted.filter(a -> !a.first().isAfter(page.asOf())
                                && taken.filter(t -> t.isBefore(a.first())).isPresent())
                        .isPresent();
        boolean over = statement.getEffective() instanceof Period period
                && Days.of(period.getEndElement())
                        .map(d -> d.isBefore(page.asOf()))
                        .orElse(false);
        Optional<Days> days = later && !over ? asserted : taken.or(() -> asserted);
        Statement now = over ? Statement.past(days) : Statement.now(days);
        Statement how = switch (statement.getStatus() == null
                ? MedicationStatement.MedicationStatementStatus.UNKNOWN
                : statement.getStatus()) {
            case ACTIVE -> now;
            case UNKNOWN -> now.suspected();
            case COMPLETED, STOPPED, ONHOLD -> Statement.past(days);
            case INTENDED -> Statement.planned(days);
            case NOTTAKEN -> Statement.now(days).absent();
            default -> null;
        };
        if (how != null) {
            Medicines.say(statement.getMedication(), how, page);
            page.notes(statement, how, About.PATIENT);
        }
    }
}
