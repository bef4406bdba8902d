package org.calx.fhir.second;

import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;

final class EncounterExtractor implements Extractor<Encounter> {
    private static final int RECENT_DAYS = 90;

    @Override
    public Class<Encounter> type() {
        return Encounter.class;
    }

    @Override
    public void extract(Encounter encounter, Page page) {
        Optional<Days> began = Days.of(encounter.getPeriod().getStartElement());
        Optional<Days> ended = Days.of(encounter.getPeriod());
        boolean old =
                ended.map(d -> d.isBefore(page.asOf().minusDays(RECENT_DAYS))).orElse(false);
        Statement how =
                switch (encounter.getStatus() == null ? Encounter.EncounterStatus.UNKNOWN : encounter.getStatus()) {
                    case CANCELLED, ENTEREDINERROR -> null;
                    case PLANNED -> Statement.planned(began);
                    case FINISHED -> old ? Statement.past(began) : Statement.now(began);
                    default -> Statement.now(began);
                };
        if (how != null) {
            encounter.getReasonCode().forEach(r -> page.say(r, how));
        }
    }
}
