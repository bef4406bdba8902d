package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;

/** A report of a laboratory, of pictures or of tissue: its conclusion and its text. Its results are read themselves. */
final class DiagnosticReportReader implements ResourceReader {
    private static final Set<String> NOT_USED = Set.of("cancelled", Status.ENTERED_IN_ERROR);
    private static final Set<String> STATUS = Set.of(
            "registered",
            "partial",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "appended",
            "cancelled",
            Status.ENTERED_IN_ERROR,
            "unknown");

    @Override
    public String type() {
        return "DiagnosticReport";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "a cancelled report, or one entered in error, is not used",
                "category", "whether it is a report of pictures or of tissue",
                "code", "whether it is a report of pictures or of tissue",
                "effectiveDateTime", "the day of what it says",
                "effectivePeriod", "the day of what it says: its end",
                "issued", "the day of what it says, if there is no other",
                "conclusion", "read as text",
                "conclusionCode", "what was found",
                "presentedForm", "the text of the report, where it is text");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "names no finding",
                "basedOn", "what was asked for is no result",
                "encounter", "the visit is read itself",
                "performer", "who made it does not change what it says",
                "resultsInterpreter", "who judged it does not change what it says",
                "specimen", "the results name their own sample",
                "result", "each result is an Observation and is read itself",
                "imagingStudy", "pictures are not looked at",
                "media", "pictures are not looked at");
    }

    @Override
    public List<Element> needs(Element report) {
        return report.children("presentedForm").stream()
                .filter(a -> a.has("url") && !a.has("data"))
                .toList();
    }

    @Override
    public void read(Element report, Chart chart, Tools tools) {
        Optional<String> status = Status.code(report, "status", STATUS);
        if (status.filter(NOT_USED::contains).isPresent()) {
            Status.setAside(report, "status", status.get());
            return;
        }
        Optional<FhirDates.Days> day = FhirDates.dateOrPeriod(report, "effectiveDateTime", "effectivePeriod")
                .or(() -> FhirDates.of(report, "issued"));
        List<Element> names = new ArrayList<>(report.children("category"));
        report.child("code").ifPresent(names::add);
        Set<ConceptKind> kinds = ReportKind.of(names);
        ConceptKind[] prefer = kinds.isEmpty()
                ? new ConceptKind[] {ConceptKind.PROBLEM, ConceptKind.FINDING}
                : kinds.toArray(ConceptKind[]::new);
        for (Element conclusion : report.children("conclusionCode")) {
            if (!tools.coded().state(chart, conclusion, Stated.NOW, About.PATIENT, day, prefer)) {
                chart.unread(type(), Coded.words(conclusion));
            }
        }
        Documents documents = new Documents(chart, tools, day, kinds);
        report.text("conclusion").ifPresent(words -> documents.text(words, report.where() + ".conclusion"));
        documents.attachments(report.children("presentedForm"));
    }
}
