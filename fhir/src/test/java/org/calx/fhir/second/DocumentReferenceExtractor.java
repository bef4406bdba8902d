package org.calx.fhir.second;

import java.util.Optional;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;

final class DocumentReferenceExtractor implements Extractor<DocumentReference> {
    @Override
    public Class<DocumentReference> type() {
        return DocumentReference.class;
    }

    @Override
    public void extract(DocumentReference document, Page page) {
        boolean aside = document.getStatus() == Enumerations.DocumentReferenceStatus.ENTEREDINERROR
                || document.getStatus() == Enumerations.DocumentReferenceStatus.SUPERSEDED;
        if (aside) {
            return;
        }
        Optional<Days> days = Days.of(document.getDateElement())
                .or(() -> Days.of(document.getContext().getPeriod()))
                .or(() -> document.getContent().stream()
                        .flatMap(c -> Days.of(c.getAttachment().getCreationElement()).stream())
                        .findFirst());
        Statement how = Statement.now(days);
        Texts.read(
                document.getContent().stream()
                        .map(DocumentReference.DocumentReferenceContentComponent::getAttachment)
                        .toList(),
                how,
                page);
    }
}
