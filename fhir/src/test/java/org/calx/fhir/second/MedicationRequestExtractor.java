package org.calx.fhir.second;

import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;

final class MedicationRequestExtractor implements Extractor<MedicationRequest> {
    @Override
    public Class<MedicationRequest> type() {
        return MedicationRequest.class;
    }

    @Override
    public void extract(MedicationRequest request, Page page) {
        if (request.getDoNotPerform()) {
            return;
        }
        Optional<Days> days = Days.of(request.getAuthoredOnElement());
        Statement now = isOver(request, page) ? Statement.past(days) : Statement.now(days);
        Statement how = switch (request.getStatus() == null
                ? MedicationRequest.MedicationRequestStatus.UNKNOWN
                : request.getStatus()) {
            case ACTIVE, UNKNOWN -> now;
            case STOPPED, COMPLETED, ONHOLD -> Statement.past(days);
            case DRAFT -> Statement.planned(days);
            default -> null;
        };
        if (how == null) {
            return;
        }
        boolean planned = request.hasIntent()
                && switch (request.getIntent()) {
                    case PROPOSAL, PLAN, OPTION -> true;
                    default -> false;
                };
        Medicines.say(request.getMedication(), planned ? Statement.planned(days) : how, page);
        page.notes(request, planned ? Statement.planned(days) : how, About.PATIENT);
    }

    private static boolean isOver(MedicationRequest request, Page page) {
        for (Dosage dosage : request.getDosageInstruction()) {
            boolean over = dosage.getTiming().getRepeat().getBounds() instanceof Period period
                    && Days.of(period.getEndElement())
                            .map(d -> d.isBefore(page.asOf()))
                            .orElse(false);
            if (!over) {
                return false;
            }
        }
        return request.hasDosageInstruction();
    }
}
