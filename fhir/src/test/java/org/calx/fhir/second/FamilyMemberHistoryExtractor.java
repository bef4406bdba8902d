package org.calx.fhir.second;

import java.util.Locale;
import org.calx.record.About;
import org.hl7.fhir.r4.model.FamilyMemberHistory;

final class FamilyMemberHistoryExtractor implements Extractor<FamilyMemberHistory> {
    @Override
    public Class<FamilyMemberHistory> type() {
        return FamilyMemberHistory.class;
    }

    @Override
    public void extract(FamilyMemberHistory history, Page page) {
        boolean aside = history.getStatus() == FamilyMemberHistory.FamilyHistoryStatus.ENTEREDINERROR
                || history.getStatus() == FamilyMemberHistory.FamilyHistoryStatus.HEALTHUNKNOWN;
        if (aside) {
            return;
        }
        About relative = new About.Relative(Page.words(history.getRelationship())
                .map(w -> w.toLowerCase(Locale.ROOT))
                .orElse("relative"));
        Statement told = Statement.now(Days.of(history.getDateElement()));
        for (FamilyMemberHistory.FamilyMemberHistoryConditionComponent condition : history.getCondition()) {
            if (!condition.hasModifierExtension()) {
                page.say(condition.getCode(), told, relative);
                condition.getNote().forEach(n -> page.narrative(n.getText(), told, relative));
            }
        }
        page.notes(history, told, relative);
    }
}
