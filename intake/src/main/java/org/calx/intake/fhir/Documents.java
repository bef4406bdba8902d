package org.calx.intake.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.document.DocumentText;
import org.calx.record.ConceptKind;

/**
 * The texts of one resource that carries documents.
 *
 * @param day the day of what they say
 * @param prefer the kinds a report is for, or none
 */
record Documents(Chart chart, Tools tools, Optional<FhirDates.Days> day, Set<ConceptKind> prefer) {

    /** Reads a text that stands in the resource itself. */
    void text(String words, String where) {
        tools.notes().document(words, where, chart, Stated.NOW, day, prefer);
    }

    /** Reads attachments that are one document in several forms. What no form lets us read may hold a sign of danger. */
    void attachments(List<Element> attachments) {
        if (!tools.notes().areRead()) {
            attachments.stream().findFirst().ifPresent(a -> text("", a.where()));
            return;
        }
        boolean read = false;
        boolean missed = false;
        for (Element attachment : attachments) {
            DocumentText text = tools.attachments().read(attachment);
            missed |= text.missed();
            if (!text.text().isEmpty()) {
                text(text.text(), attachment.where());
                read |= !text.missed();
            }
        }
        if (missed && !read) {
            tools.notes().missed(chart, attachments.get(0).where(), day);
        }
    }
}
