package org.calx.app.web.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A sheet as a PDF: tagged for readers aloud (PDF/UA), with its language and title, its letters embedded. It takes
 * nothing from anywhere: what its markup would fetch is refused.
 */
public final class SheetPdf {
    /** The sheet's paper. */
    public enum Paper {
        A4(210, 297),
        LETTER(215.9f, 279.4f);

        private final float width;
        private final float height;

        private static final Set<String> LETTER_COUNTRIES =
                Set.of("CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

        /** The paper in use in a country. @param country ISO 3166 code, or empty */
        public static Paper of(String country) {
            return LETTER_COUNTRIES.contains(country) ? LETTER : A4;
        }

        /** @param width in millimetres, as the height */
        Paper(float width, float height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Liberation Sans, which PDFBox carries; under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int NORMAL = 400;

    private SheetPdf() {}

    /**
     * Makes the PDF.
     *
     * @param page the sheet as well-formed markup
     */
    public static byte[] of(String page, Paper paper) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(SheetPdf::font, "Sheet", NORMAL, FontStyle.NORMAL, true)
                .useDefaultPageSize(paper.width, paper.height, PageSizeUnits.MM)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(allowed(page), null)
                .toStream(out);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Calx");
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The page without the characters that no markup can hold, which someone's own words may. */
    private static String allowed(String page) {
        StringBuilder out = new StringBuilder(page.length());
        page.codePoints()
                .filter(c ->
                        c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static InputStream font() {
        InputStream in = PDDocument.class.getResourceAsStream(FONT);
        if (in == null) {
            throw new IllegalStateException("PDFBox was built without " + FONT);
        }
        return in;
    }
}
