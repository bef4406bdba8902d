package org.calx.fhir.second;

import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.Composition;

final class CompositionExtractor implements Extractor<Composition> {
    @Override
    public Class<Composition> type() {
        return Composition.class;
    }

    @Override
    public void extract(Composition composition, Page page) {
        if (composition.getStatus() != Composition.CompositionStatus.ENTEREDINERROR) {
            page.person().composed = page.person().composed.or(() -> Days.of(composition.getDateElement()));
            sections(composition.getSection(), Days.of(composition.getDateElement()), page);
        }
    }

    private static void sections(List<Composition.SectionComponent> sections, Optional<Days> days, Page page) {
        for (Composition.SectionComponent section : sections) {
            if (section.hasModifierExtension()) {
                continue;
            }
            ListExtractor.emptyReason(section.getCode(), section.getEmptyReason(), days, page);
            if (section.getText().hasDiv() && !section.hasEntry() && !section.hasEmptyReason()) {
                page.narrative(Html.text(section.getText().getDiv()), Statement.now(days), About.PATIENT);
            }
            sections(section.getSection(), days, page);
        }
    }
}
