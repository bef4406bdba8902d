package org.calx.intake.phenopacket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.calx.intake.InputKind;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhenopacketReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final PhenopacketReader READER = new PhenopacketReader(
            KNOWLEDGE.concepts(), KNOWLEDGE.units(), new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()));

    private static List<PatientReading> people(String json) {
        return READER.read(json.replace('\'', '"').getBytes(UTF_8), "packet.json", TODAY);
    }

    private static PatientReading read(String fields) {
        return people("{" + fields + "}").get(0);
    }

    private static List<String> facts(PatientReading reading) {
        return reading.record().facts().stream()
                .map(PhenopacketReaderTest::fact)
                .toList();
    }

    private static String fact(Fact f) {
        String tense = f.tense() == Tense.NOW ? "" : f.tense().name().toLowerCase(Locale.ROOT) + " ";
        String sign = f.value() instanceof Value.Absent ? "-" : "";
        String words = f.origin().source() == Origin.Source.NARRATIVE ? "~" : "";
        String number = f.value() instanceof Value.Measured m
                ? "=" + m.canonical().toPlainString()
                : f.value() instanceof Value.Level l ? "=" + l.grade().name().toLowerCase(Locale.ROOT) : "";
        String about = f.about() instanceof About.OfLesion of && of.lesion().side() != Side.NOT_STATED
                ? "@" + of.lesion().side().name().toLowerCase(Locale.ROOT)
                : "";
        return tense
                + sign
                + words
                + f.concept()
                + number
                + about
                + f.when().map(d -> " " + d).orElse("");
    }

    private static List<String> problems(PatientReading reading) {
        return reading.problems().stream().map(p -> p.kind() + " " + p.what()).toList();
    }

    @Test
    void theExampleIsRead() throws IOException {
        Path example = Path.of("..", "examples", "dermatomyositis-phenopacket.json");
        PatientReading reading =
                READER.read(Files.readAllBytes(example), "example", TODAY).get(0);
        assertThat(reading.id()).contains("made-up-person");
        assertThat(reading.record().sex()).isEqualTo(Sex.FEMALE);
        assertThat(reading.record().birth()).contains(LocalDate.of(1978, 3, 14));
        assertThat(facts(reading))
                .contains(
                        "calcinosis-cutis 2026-11-10",
                        "gottron-papules 2026-11-10",
                        "nodule@left 2026-11-10",
                        "-digital-ulcer 2026-11-10",
                        "past raynaud 2024-05-01",
                        "dermatomyositis 2026-11-10",
                        "lab-calcium-total=9.4 2026-11-09",
                        "lab-phosphate=3.4 2026-11-10",
                        "methotrexate 2026-11-10");
        assertThat(facts(reading)).anyMatch(f -> f.startsWith("past ~") && f.endsWith("2021-06-30"));
        assertThat(problems(reading)).containsExactly("SET_ASIDE files it points to were not read");
    }

    @Test
    void theExampleIsKnownFromOtherInput() throws IOException {
        assertThat(kind("dermatomyositis-phenopacket.json")).isEqualTo(InputKind.PHENOPACKET);
        assertThat(kind("gout-elbow.json")).isEqualTo(InputKind.NOTE);
    }

    private static InputKind kind(String example) throws IOException {
        return InputKind.of(Files.readAllBytes(Path.of("..", "examples", example)), example);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type':{'id':'HP:0200042'} | ulcer",
                "'type':{'id':'hp:0200042'} | ulcer",
                "'type':{'id':'HP:0200042'},'excluded':false | ulcer",
                "'type':{'id':'HP:0200042'},'excluded':null | ulcer",
                "'type':{'id':'HP:0200042'},'excluded':true | -ulcer",
                "'type':{'id':'HP:0200042'},'negated':true | -ulcer",
                "'type':{'id':'HP:0200042'},'resolution':{'timestamp':'2025-01-02T00:00:00Z'} | past ulcer 2025-01-02",
                "'type':{'id':'HP:0200042'},'resolution':{'age':{'iso8601duration':'P40Y'}} | past ulcer",
                "'type':{'id':'HP:0200042'},'modifiers':[{'id':'HP:0012834'}] | ulcer@right",
                "'type':{'id':'HP:0200042'},'modifiers':[{'id':'HP:0012832'}] | ulcer@both",
                "'type':{'id':'XX:1','label':'Fever'} | ~fever",
                "'type':{'id':'XX:1','label':'Fever'},'excluded':true | ''",
                "'type':{'id':'CALX:gout','label':'x'} | gout"
            })
    void aFeatureIsThereUnlessItIsExcluded(String fields, String expected) {
        PatientReading reading = read("'phenotypicFeatures':[{" + fields + "}]");
        assertThat(facts(reading)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void fieldsMayBeWrittenInSnakeCase() {
        PatientReading reading = read(
                "'phenotypic_features':[{'type':{'id':'HP:0200042'},'excluded':true}],"
                        + "'meta_data':{'created':'2026-01-02T00:00:00Z'},'subject':{'sex':2,'date_of_birth':'1950-01-01T00:00:00Z'}");
        assertThat(facts(reading)).containsExactly("-ulcer 2026-01-02");
        assertThat(reading.record().sex()).isEqualTo(Sex.MALE);
        assertThat(reading.record().birth()).contains(LocalDate.of(1950, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'excluded':'true'", "'excluded':1", "'excluded':false,'excluded':true"})
    void whatMayBeExcludedIsNotUsed(String excluded) {
        PatientReading reading = read("'phenotypicFeatures':[{'type':{'id':'HP:0200042'}," + excluded + "}]");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).hasSize(1).allMatch(p -> p.startsWith("MALFORMED"));
    }

    @ParameterizedTest
    @CsvSource({"P45Y, 45", "P45Y6M, 45.5", "P3M, 0.25", "P1YT3H, 1", "P10Y, 10"})
    void withoutABirthTheAgeIsStated(String iso, BigDecimal years) {
        PatientReading reading = read("'subject':{'timeAtLastEncounter':{'age':{'iso8601duration':'" + iso + "'}}}");
        assertThat(reading.record().facts()).hasSize(1);
        assertThat(((Value.Measured) reading.record().facts().get(0).value()).canonical())
                .isEqualByComparingTo(years);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P400Y", "-P3Y", "45", ""})
    void anAgeThatCannotBeIsNotStated(String iso) {
        PatientReading reading = read("'subject':{'timeAtLastEncounter':{'age':{'iso8601duration':'" + iso + "'}}}");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("MALFORMED neither an age nor a day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'quantity':{'unit':{'id':'UCUM:mmol/L'},'value':2.5} | lab-calcium-total=10.02",
                "'quantity':{'unit':{'id':'NCIT:C64387','label':'Millimole per Liter'},'value':2.5} | lab-calcium-total=10.02",
                "'ontologyClass':{'id':'NCIT:C25227','label':'High'} | lab-calcium-total=high"
            })
    void measurementsAreReadInTheirUnits(String value, String expected) {
        PatientReading reading =
                read("'measurements':[{'assay':{'id':'LOINC:17861-6','label':'Calcium'},'value':{" + value + "}}]");
        assertThat(facts(reading)).hasSize(1);
        String stem = expected.substring(0, expected.indexOf('='));
        assertThat(facts(reading).get(0)).startsWith(stem);
        if (expected.endsWith("high")) {
            assertThat(facts(reading)).containsExactly(expected);
        } else {
            BigDecimal canonical =
                    ((Value.Measured) reading.record().facts().get(0).value()).canonical();
            assertThat(canonical).isBetween(new BigDecimal("10.0"), new BigDecimal("10.1"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'treatment':{'agent':{'id':'RxNorm:11289','label':'warfarin'}} | warfarin",
                "'treatment':{'agent':{'id':'CHEBI:10033','label':'warfarin'}} | ~warfarin",
                "'treatment':{'agent':{'id':'CHEBI:10033','label':'warfarin'}},'treatmentTerminationReason':{'id':'x'} | past ~warfarin",
                "'procedure':{'code':{'id':'CALX:parathyroidectomy'},'performed':{'timestamp':'2026-11-01T00:00:00Z'}} | parathyroidectomy 2026-11-01",
                "'procedure':{'code':{'id':'CALX:parathyroidectomy'}} | past parathyroidectomy"
            })
    void medicinesAndProceduresAreReadWithTheirTimes(String action, String expected) {
        assertThat(facts(read("'medicalActions':[{" + action + "}]"))).containsExactly(expected);
    }

    @Test
    void aFamilyIsItsProbandAndACohortItsMembers() {
        assertThat(people("{'id':'f','proband':{'subject':{'id':'a'}},'relatives':[{}],'pedigree':{'persons':[]}}"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.id()).contains("a");
                    assertThat(problems(p))
                            .containsExactlyInAnyOrder(
                                    "SET_ASIDE the packets of relatives were not read",
                                    "SET_ASIDE the pedigree was not read");
                });
        assertThat(people("{'members':[{'subject':{'id':'a'}},{'subject':{'id':'b'}}]}"))
                .extracting(p -> p.id().orElse(""))
                .containsExactly("a", "b");
    }

    @Test
    void anotherSpeciesIsSetAside() {
        PatientReading reading = read("'subject':{'taxonomy':{'id':'NCBITaxon:10090'}},'phenotypicFeatures':[{'type':"
                + "{'id':'HP:0200042'}}]");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).hasSize(1);
    }

    @Test
    void unknownTermsAndFieldsAreTold() {
        PatientReading reading =
                read("'phenotypicFeatures':[{'type':{'id':'HP:1','label':'Flumox'}},{'type':{'id':'HP:2'}}],"
                        + "'surprise':{}");
        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "MALFORMED unknown field 'surprise'",
                        "SET_ASIDE 2 items name nothing the guide knows, for example 'Flumox'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "nonsense", "{'phenotypicFeatures':[}"})
    void whatIsNoPacketIsUnreadable(String json) {
        assertThatThrownBy(() -> people(json)).isInstanceOf(UnreadableInput.class);
    }

    @Test
    void charactersThatCannotBeAreAFaultOfTheInput() {
        byte[] takenForUtf32 = {0, 0, 0, '{', 0x73, 0x21, 0x2c, 0x22};
        assertThatThrownBy(() -> READER.read(takenForUtf32, "packet.json", TODAY))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void depthCostsOnlyItself() {
        String deep = "{'a':".repeat(10_000) + "1" + "}".repeat(10_000);
        PatientReading reading = read("'phenotypicFeatures':[{'type':{'id':'HP:0200042'},'evidence':" + deep + "}]");
        assertThat(facts(reading)).containsExactly("ulcer");
        assertThat(problems(reading)).hasSize(1);
    }
}
