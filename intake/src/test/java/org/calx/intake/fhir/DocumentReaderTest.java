package org.calx.intake.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.places;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    private static final Recogniser RECOGNISER = recogniser();

    private static Recogniser recogniser() {
        Knowledge knowledge = KnowledgeStore.packed();
        return new Recogniser(knowledge.concepts(), knowledge.units());
    }

    private static String attachment(String type, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return "{'contentType':'" + type + "','data':'" + data + "'}";
    }

    private static String content(String... attachments) {
        return "'content':["
                + String.join(
                        ",",
                        List.of(attachments).stream()
                                .map(a -> "{'attachment':" + a + "}")
                                .toList()) + "]";
    }

    private static String letter(String fields, String... attachments) {
        return resource("DocumentReference", "'status':'current'," + fields + content(attachments));
    }

    private static String plain(String text) {
        return attachment("text/plain", text);
    }

    @Test
    void aLetterIsReadAsTextOfItsDay() {
        PatientReading reading = read(letter("'date':'2026-11-20T10:00:00Z',", plain("She has gout.")));
        assertThat(facts(reading)).containsExactly("\"gout\" 2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "'''context'':{''period'':{''start'':''2026-01-01'',''end'':''2026-02-03''}},', 2026-02-03",
        "'''date'':''2026-11-20'',''context'':{''period'':{''end'':''2026-02-03''}},', 2026-11-20"
    })
    void theTimeOfTheVisitIsTheDayIfThereIsNoOther(String fields, String day) {
        assertThat(facts(read(letter(fields, plain("She has gout."))))).containsExactly("\"gout\" " + day);
    }

    @Test
    void pastDeniedAndRelativesStayWhatTheyAre() {
        PatientReading reading =
                read(letter("", plain("Her mother had gout. Previous cellulitis. No fever. No hypertension.")));
        assertThat(facts(reading)).doesNotContain("\"gout\"", "\"cellulitis\"", "-\"fever\"", "\"fever\"");
        assertThat(facts(reading)).anyMatch(f -> f.startsWith("past \"cellulitis\""));
    }

    @Test
    void aPageOfMarkupIsReadAsText() {
        String page =
                "<html><head><title>Gout</title></head><body><table><tr><td>Lupus</td><td>active</td></tr></table>";
        assertThat(facts(read(letter("", attachment("text/html", page))))).containsExactly("\"sle\"");
    }

    @Test
    void lesionsOfTwoLettersStayApartAndOfCopiesAreOne() {
        String one = letter("'date':'2026-11-20',", plain("Black ulcer on the left shin."));
        String copy = one.replace("'id':'r1'", "'id':'r2'");
        String other = letter("'date':'2026-11-20',", plain("Black ulcer on the left shin. It hurts."))
                .replace("'id':'r1'", "'id':'r3'");
        assertThat(lesions(read(one, copy))).isEqualTo(1);
        assertThat(lesions(read(one, copy, other))).isEqualTo(2);
    }

    private static long lesions(PatientReading reading) {
        return reading.record().lesions().size();
    }

    @Test
    void formsOfOneDocumentAreOneDocument() {
        PatientReading reading = read(letter(
                "",
                plain("Black ulcer on the left shin."),
                attachment("text/html", "<p>Black  ulcer on the left shin</p>"),
                attachment("application/pdf", "%PDF")));
        assertThat(lesions(reading)).isEqualTo(1);
        assertThat(problems(reading)).contains("SET_ASIDE a PDF document was not read");
        assertThat(facts(reading)).noneMatch(f -> f.contains("free-text-not-understood"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{''contentType'':''application/pdf'',''data'':''JVBERi0=''}', a PDF document was not read, true",
        "'{''contentType'':''image/png'',''data'':''iVBORw==''}', a picture was not read, false",
        "'{''contentType'':''text/plain'',''data'':''black ulcer!''}', its content cannot be decoded, true",
        "'{''contentType'':''text/plain'',''url'':''https://x.org/a''}', 'the document stands elsewhere, at ''https://x.org/a''', true",
        "'{''contentType'':''text/plain''}', the document itself is not in the record, false"
    })
    void whatIsNotReadIsSaidWhereItStands(String attachment, String why, boolean missed) {
        PatientReading reading = read(letter("'date':'2026-11-20',", attachment));
        assertThat(problems(reading)).contains("SET_ASIDE " + why);
        assertThat(places(reading)).contains("records.json DocumentReference/r1.content[0].attachment");
        assertThat(facts(reading)).isEqualTo(missed ? List.of("\"free-text-not-understood\" 2026-11-20") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"Binary/b", "urn:uuid:1", "#b"})
    void aDocumentMayPointToItsBytes(String url) {
        String bytes = "'id':'b'," + plain("She has gout.").substring(1);
        String binary = "{'resourceType':'Binary'," + bytes;
        String contained = url.startsWith("#") ? "'contained':[" + binary + "]," : "";
        String letter = letter(contained, "{'contentType':'text/plain','url':'" + url + "'}");
        String bundle =
                "{'resourceType':'Bundle','entry':[{'resource':" + letter + "},{'fullUrl':'urn:uuid:1','resource':"
                        + (url.startsWith("#") ? "{'resourceType':'Basic'}" : binary) + "}]}";
        assertThat(facts(read(bundle))).containsExactly("\"gout\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DocumentReference, status, superseded",
        "DocumentReference, status, entered-in-error",
        "DocumentReference, docStatus, entered-in-error",
        "DiagnosticReport, status, cancelled",
        "DiagnosticReport, status, entered-in-error"
    })
    void whatNoLongerHoldsIsSetAsideAndSaid(String type, String field, String status) {
        PatientReading reading = read(resource(
                type,
                "'" + field + "':'" + status + "','conclusion':'gout','description':'gout'," + content(plain("gout"))));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked '" + status + "', so it was not used");
    }

    @ParameterizedTest
    @CsvSource({
        "'''category'':[{''coding'':[{''code'':''RAD''}]}],', imaging-soft-tissue-calcium",
        "'''code'':{''text'':''X-ray of the left hand''},', imaging-soft-tissue-calcium",
        "'''category'':[{''coding'':[{''code'':''SP''}]}],', histology-calcium",
        "'''code'':{''text'':''Skin biopsy''},', histology-calcium"
    })
    void inAReportWordsMeanWhatIsSeenThere(String fields, String expected) {
        PatientReading reading = read(resource(
                "DiagnosticReport",
                "'status':'final'," + fields
                        + "'effectiveDateTime':'2026-11-01','conclusion':'Calcium deposits in the soft tissue.'"));
        assertThat(facts(reading)).contains("\"" + expected + "\" 2026-11-01");
    }

    @Test
    void aReportStatesItsConclusionCodesAndItsForm() {
        PatientReading reading = read(resource(
                "DiagnosticReport",
                "'status':'final','issued':'2026-11-01','conclusionCode':[" + calx("gout") + "],'presentedForm':["
                        + plain("She has lupus.") + "]"));
        assertThat(facts(reading)).containsExactly("gout 2026-11-01", "\"sle\" 2026-11-01");
    }

    @Test
    void aCopiedLetterIsReadOnce() {
        Narratives narratives = new Narratives(RECOGNISER, true);
        String text = "Black ulcer on the left shin. ".repeat(20);
        List<Fact> first = narratives.read(text, "a", "a", Set.of()).facts();
        List<Fact> second = narratives.read(text, "b", "a", Set.of()).facts();
        assertThat(second).hasSameSizeAs(first);
        assertThat(second.get(0).origin().where()).isEqualTo("b");
        assertThat(second.get(0).origin().words())
                .isSameAs(first.get(0).origin().words());
    }

    @Test
    void whatIsSaidOfALesionNamesTheLesion() {
        PatientReading reading = read(letter("", plain("Black ulcer on the left shin.")));
        assertThat(reading.record().facts().stream().map(Fact::about)).anyMatch(a -> a instanceof About.OfLesion);
    }
}
