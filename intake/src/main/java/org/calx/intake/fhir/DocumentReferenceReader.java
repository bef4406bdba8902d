package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;

/** A letter, a note or another document, and where its text is. */
final class DocumentReferenceReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of("current", "superseded", Status.ENTERED_IN_ERROR);
    private static final Set<String> DOC_STATUS = Set.of("preliminary", "final", "amended", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "DocumentReference";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "a superseded document, or one entered in error, is not used",
                "docStatus", "a document entered in error is not used",
                "type", "whether it is a report of pictures or of tissue",
                "category", "whether it is a report of pictures or of tissue",
                "date", "the day of what it says",
                "description", "read as text",
                "content", "the text, where it is text; its creation is the day if there is no other",
                "context", "the time it tells of is the day if there is no other");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "masterIdentifier", "names no finding",
                "identifier", "names no finding",
                "author", "who wrote it does not change what it says",
                "authenticator", "who signed it does not change what it says",
                "custodian", "who keeps it does not change what it says",
                "relatesTo", "a document that was replaced says so in its own status",
                "securityLabel", "who may see it is decided before it comes here");
    }

    @Override
    public List<Element> needs(Element document) {
        return document.children("content").stream()
                .flatMap(c -> c.child("attachment").stream())
                .filter(a -> a.has("url") && !a.has("data"))
                .toList();
    }

    @Override
    public void read(Element document, Chart chart, Tools tools) {
        Optional<String> status = Status.code(document, "status", STATUS);
        Optional<String> docStatus = Status.code(document, "docStatus", DOC_STATUS);
        if (status.filter(s -> !s.equals("current")).isPresent()) {
            Status.setAside(document, "status", status.get());
            return;
        }
        if (docStatus.filter(s -> s.equals(Status.ENTERED_IN_ERROR)).isPresent()) {
            Status.setAside(document, "docStatus", docStatus.get());
            return;
        }
        Documents documents = new Documents(chart, tools, day(document), kind(document));
        document.text("description").ifPresent(words -> documents.text(words, document.where()));
        documents.attachments(document.children("content").stream()
                .flatMap(c -> c.child("attachment").stream())
                .toList());
    }

    private static Set<ConceptKind> kind(Element document) {
        List<Element> names = new ArrayList<>(document.children("category"));
        document.child("type").ifPresent(names::add);
        return ReportKind.of(names);
    }

    private static Optional<FhirDates.Days> day(Element document) {
        return FhirDates.of(document, "date")
                .or(() -> document.child("context")
                        .flatMap(c -> c.child("period"))
                        .flatMap(p -> FhirDates.of(p, "end").or(() -> FhirDates.of(p, "start"))))
                .or(() -> document.children("content").stream()
                        .flatMap(c -> c.child("attachment").stream())
                        .flatMap(a -> FhirDates.of(a, "creation").stream())
                        .findFirst());
    }
}
