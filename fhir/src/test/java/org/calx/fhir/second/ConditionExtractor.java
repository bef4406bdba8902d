package org.calx.fhir.second;

import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

final class ConditionExtractor implements Extractor<Condition> {
    private static final Set<String> PAST = Set.of("inactive", "remission", "resolved");
    private static final Set<String> DOUBTFUL = Set.of("unconfirmed", "provisional", "differential");

    @Override
    public Class<Condition> type() {
        return Condition.class;
    }

    @Override
    public void extract(Condition condition, Page page) {
        if (has(condition.getVerificationStatus(), Set.of("entered-in-error"))) {
            return;
        }
        Optional<Days> stated = Days.of(condition.getRecordedDateElement()).or(() -> Days.of(condition.getOnset()));
        Optional<Days> abated = Days.of(condition.getAbatement());
        boolean over = has(condition.getClinicalStatus(), PAST)
                || (condition.hasAbatement()
                        && abated.map(d -> !d.first().isAfter(page.asOf())).orElse(true));
        Statement how = over ? Statement.past(abated.or(() -> stated)) : Statement.now(stated);
        if (has(condition.getVerificationStatus(), DOUBTFUL)) {
            how = how.suspected();
        }
        if (has(condition.getVerificationStatus(), Set.of("refuted"))) {
            how = Statement.now(stated).absent();
        }
        Coverages.declare(condition.getCode(), stated, page);
        Page.Site site = page.site(condition.getBodySite());
        page.say(condition.getCode(), how, site);
        for (Condition.ConditionEvidenceComponent evidence : condition.getEvidence()) {
            evidence.getCode().forEach(c -> page.say(c, Statement.now(stated), site));
        }
        page.notes(condition, how, About.PATIENT);
    }

    static boolean has(CodeableConcept status, Set<String> codes) {
        return status.getCoding().stream().anyMatch(c -> c.hasCode() && codes.contains(c.getCode()));
    }
}
