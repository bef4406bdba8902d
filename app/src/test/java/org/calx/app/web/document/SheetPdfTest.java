package org.calx.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.calx.app.web.document.SheetPdf.Paper;
import org.calx.app.web.page.DoctorModel;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.Frame;
import org.calx.app.web.view.Templates;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.VisitId;
import org.calx.words.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet as a PDF: one page with the words of the document, tagged, for every patient there is a file of. */
class SheetPdfTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Frame FRAME = new Frame(
            Texts.of("en"),
            new Assets(),
            "",
            "/doctor",
            VisitId.random(),
            Optional.empty(),
            true,
            LocalDate.of(2026, 11, 22),
            "0.1.0",
            "0",
            false,
            false,
            false);

    static Stream<Patients.Patient> patients() throws IOException {
        return Patients.all().stream();
    }

    private static byte[] pdf(Document sheet, Paper paper) {
        return SheetPdf.of(TEMPLATES.page("paper", FRAME, new DoctorModel(sheet, "Sources")), paper);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    /** Without spaces and line ends, which a page sets as it needs them. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(Document sheet) {
        List<String> all = new ArrayList<>();
        all.add(sheet.title());
        for (Document.Section section : sheet.sections()) {
            all.add(section.heading());
            for (Document.Block block : section.blocks()) {
                if (block instanceof Document.Points points) {
                    points.points().forEach(p -> {
                        all.add(p.lead().isEmpty() || p.text().isEmpty() ? p.lead() : p.lead() + ":");
                        all.add(p.text());
                        p.notes().forEach(n -> all.add("[" + n + "]"));
                    });
                } else if (block instanceof Document.Paragraph p) {
                    all.add(p.text());
                }
            }
        }
        if (!sheet.footnotes().isEmpty()) {
            all.add("Sources");
        }
        for (int i = 0; i < sheet.footnotes().size(); i++) {
            all.add("[" + (i + 1) + "]" + sheet.footnotes().get(i).text());
        }
        all.addAll(sheet.closing());
        return squeezed(String.join("", all));
    }

    @ParameterizedTest
    @MethodSource("patients")
    void onePageOfEitherPaperHoldsAllTheWordsOfTheSheet(Patients.Patient patient) throws IOException {
        Document sheet = patient.sheet();
        for (Paper paper : Paper.values()) {
            byte[] pdf = pdf(sheet, paper);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(paper.name()).isEqualTo(1);
            }
            assertThat(text(pdf)).isEqualTo(text(sheet));
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void noTwoStopsMeetBetweenWhatIsListed(Patients.Patient patient) {
        assertThat(text(patient.sheet())).doesNotContain(".;", ";;", ".,");
    }

    @Test
    void itIsTaggedAndSaysItsLanguageAndTitle() throws IOException {
        Document sheet = Patients.all().get(0).sheet();
        try (PDDocument document = Loader.loadPDF(pdf(sheet, Paper.A4))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Page for the doctor");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            document.getPage(0).getResources().getFontNames().forEach(f -> {
                try {
                    assertThat(document.getPage(0).getResources().getFont(f).isEmbedded())
                            .isTrue();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void ownWordsAreWordsAndFetchNothing() throws IOException {
        String words =
                "<img src=\"http://127.0.0.1:9/x.png\"/> &amp; ]]> \u0001 <!ENTITY x SYSTEM \"file:///etc/hosts\">";
        Document sheet = new Document(words, Document.Tone.PLAIN, List.of(), List.of(), List.of());

        assertThat(text(pdf(sheet, Paper.A4))).isEqualTo(squeezed(words.replace("\u0001", "")));
    }

    @Test
    void markupThatWouldFetchGetsNothing() throws IOException {
        String page =
                "<html lang=\"en\"><head><title>t</title><link rel=\"stylesheet\" href=\"file:///etc/hosts\"/></head>"
                        + "<body style=\"font-family: Sheet\"><p>a</p><img alt=\"b\" src=\"file:///etc/hosts\"/></body></html>";

        assertThat(text(SheetPdf.of(page, Paper.A4))).contains("a").doesNotContain("localhost");
    }

    @Test
    void thePaperIsThatOfTheCountry() {
        assertThat(Paper.of("US")).isEqualTo(Paper.LETTER);
        assertThat(Paper.of("DE")).isEqualTo(Paper.A4);
        assertThat(Paper.of("")).isEqualTo(Paper.A4);
    }
}
