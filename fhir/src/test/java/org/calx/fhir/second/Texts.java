package org.calx.fhir.second;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.calx.intake.document.DocumentText;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Origin;
import org.calx.record.Value;
import org.hl7.fhir.r4.model.Attachment;

/** The texts of a document, each form of it once. What is plain text in which form is a table both readings share. */
final class Texts {
    private static final ConceptId NOT_READ = ConceptId.of("free-text-not-understood");

    private Texts() {}

    static void read(List<Attachment> forms, Statement how, Page page) {
        boolean read = false;
        boolean missed = false;
        for (Attachment form : forms) {
            if (form.getData() != null) {
                DocumentText text =
                        DocumentText.of(form.getData(), Objects.requireNonNullElse(form.getContentType(), ""), true);
                if (!text.text().isEmpty()) {
                    page.narrative(text.text(), how, About.PATIENT);
                    read = true;
                }
                missed |= text.missed();
            } else {
                missed |= form.hasUrl();
            }
        }
        if (missed && !read) {
            Optional<Concept> concept = page.meanings().concepts().find(NOT_READ);
            concept.ifPresent(c -> page.add(c, Value.PRESENT, how, About.PATIENT, Origin.Source.NARRATIVE));
        }
    }
}
