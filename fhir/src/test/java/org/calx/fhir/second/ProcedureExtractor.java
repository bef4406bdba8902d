package org.calx.fhir.second;

import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Tense;
import org.hl7.fhir.r4.model.Procedure;

final class ProcedureExtractor implements Extractor<Procedure> {
    private static final int RECENT_DAYS = 90;

    @Override
    public Class<Procedure> type() {
        return Procedure.class;
    }

    @Override
    public void extract(Procedure procedure, Page page) {
        Optional<Days> days = Days.of(procedure.getPerformed());
        boolean recent =
                days.map(d -> !d.isBefore(page.asOf().minusDays(RECENT_DAYS))).orElse(false);
        Statement how =
                switch (procedure.getStatus() == null ? Procedure.ProcedureStatus.UNKNOWN : procedure.getStatus()) {
                    case INPROGRESS -> Statement.now(days);
                    case COMPLETED -> recent ? Statement.now(days) : Statement.past(days);
                    case STOPPED, ONHOLD -> Statement.past(days);
                    case PREPARATION -> Statement.planned(days);
                    case UNKNOWN -> Statement.now(days).suspected();
                    case NOTDONE -> Statement.now(days).in(Tense.PAST).absent();
                    default -> null;
                };
        if (how != null) {
            Coverages.declare(procedure.getCode(), days, page);
            Page.Site site = page.site(procedure.getBodySite());
            page.say(procedure.getCode(), how, site);
            procedure.getReasonCode().forEach(c -> page.say(c, how.suspected(), site));
            procedure.getComplication().forEach(c -> page.say(c, how, site));
            procedure.getFollowUp().forEach(c -> page.say(c, Statement.planned(days)));
            procedure.getUsedCode().forEach(c -> page.say(c, Statement.past(days)));
            page.notes(procedure, how, About.PATIENT);
        }
    }
}
