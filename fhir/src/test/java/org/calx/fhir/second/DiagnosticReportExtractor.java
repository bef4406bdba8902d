package org.calx.fhir.second;

import java.util.Optional;
import org.calx.record.About;
import org.hl7.fhir.r4.model.DiagnosticReport;

final class DiagnosticReportExtractor implements Extractor<DiagnosticReport> {
    @Override
    public Class<DiagnosticReport> type() {
        return DiagnosticReport.class;
    }

    @Override
    public void extract(DiagnosticReport report, Page page) {
        boolean aside = report.getStatus() == DiagnosticReport.DiagnosticReportStatus.CANCELLED
                || report.getStatus() == DiagnosticReport.DiagnosticReportStatus.ENTEREDINERROR;
        if (aside) {
            return;
        }
        Optional<Days> days = Days.of(report.getEffective()).or(() -> Days.of(report.getIssuedElement()));
        Statement how = Statement.now(days);
        report.getConclusionCode().forEach(c -> page.say(c, how));
        if (report.hasConclusion()) {
            page.narrative(report.getConclusion(), how, About.PATIENT);
        }
        Texts.read(report.getPresentedForm(), how, page);
    }
}
