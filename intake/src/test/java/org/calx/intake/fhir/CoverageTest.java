package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.assess.Assessor;
import org.calx.assess.Urgency;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.PatientView;
import org.calx.logic.Standings;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When silence of a record means "no". The day of the question is 2026-11-22. */
class CoverageTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
    private static final Standings NOT_ASKED = entry -> {
        throw new AssertionError("no standing is asked here");
    };
    private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String NO_PROBLEMS = "'code':" + coded(IPS, "no-known-problems");

    private static String coded(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "','display':'None known'}]}";
    }

    private static String kinds(PatientReading reading) {
        return reading.record().coverage().stream()
                .map(c -> c.kind().word())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Truth has(PatientReading reading, String concept) {
        PatientView view = PatientView.of(KNOWLEDGE.concepts(), reading.record());
        return new Evaluation(view, NOT_ASKED).of(Criterion.Has.now(ConceptId.of(concept)));
    }

    private static Urgency urgency(PatientReading reading) {
        return ASSESSOR.assess(reading.record(), reading.problems()).urgency();
    }

    @ParameterizedTest
    @CsvSource({
        "Condition, no-known-problems, problem",
        "Condition, no-problem-info, ''",
        "MedicationStatement, no-known-medications, drug",
        "MedicationStatement, no-medication-info, ''",
        "MedicationRequest, no-known-medications, drug",
        "MedicationRequest, no-medication-info, ''",
        "MedicationAdministration, no-known-medications, drug",
        "MedicationDispense, no-known-medications, drug",
        "Procedure, no-known-procedures, procedure",
        "Procedure, no-procedure-info, ''",
        "AllergyIntolerance, no-known-allergies, ''",
        "AllergyIntolerance, no-known-medication-allergies, ''",
        "AllergyIntolerance, no-known-environmental-allergies, ''",
        "AllergyIntolerance, no-known-food-allergies, ''",
        "AllergyIntolerance, no-allergy-info, ''",
        "Immunization, no-known-immunizations, ''",
        "Immunization, no-immunization-info, ''",
        "DeviceUseStatement, no-known-devices, ''",
        "DeviceUseStatement, no-device-info, ''"
    })
    void aCodeOfThePatientSummaryDeclaresItsKindAndNothingElse(String type, String code, String kinds) {
        PatientReading reading = read(stating(type, coded(IPS, code)));
        assertThat(kinds(reading)).isEqualTo(kinds);
        assertThat(facts(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Condition, 160245001, problem",
        "MedicationStatement, 787481004, drug",
        "Procedure, 787480003, procedure",
        "AllergyIntolerance, 716186003, ''"
    })
    void aCodeOfSnomedDeclaresItsKind(String type, String code, String kinds) {
        assertThat(kinds(read(stating(type, coded(SNOMED_CT, code))))).isEqualTo(kinds);
    }

    private static String stating(String type, String codeable) {
        return switch (type) {
            case "Condition" -> resource(type, "'recordedDate':'2026-11-01','code':" + codeable);
            case "MedicationStatement" ->
                resource(
                        type,
                        "'status':'active','effectiveDateTime':'2026-11-01','medicationCodeableConcept':" + codeable);
            case "MedicationRequest" ->
                resource(type, "'status':'active','authoredOn':'2026-11-01','medicationCodeableConcept':" + codeable);
            case "MedicationAdministration" ->
                resource(
                        type,
                        "'status':'completed','effectiveDateTime':'2026-11-01','medicationCodeableConcept':"
                                + codeable);
            case "MedicationDispense" ->
                resource(
                        type,
                        "'status':'completed','whenHandedOver':'2026-11-01','medicationCodeableConcept':" + codeable);
            case "Procedure" ->
                resource(type, "'status':'completed','performedDateTime':'2026-11-01','code':" + codeable);
            case "AllergyIntolerance" -> resource(type, "'recordedDate':'2026-11-01','code':" + codeable);
            case "Immunization" ->
                resource(type, "'status':'completed','occurrenceDateTime':'2026-11-01','vaccineCode':" + codeable);
            case "DeviceUseStatement" ->
                resource(type, "'status':'active','recordedOn':'2026-11-01','reasonCode':[" + codeable + "]");
            default -> throw new IllegalArgumentException(type);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Condition           | 'verificationStatus':{'coding':[{'code':'entered-in-error'}]},'code':
        Condition           | 'verificationStatus':{'coding':[{'code':'refuted'}]},'code':
        Condition           | 'verificationStatus':{'coding':[{'code':'unconfirmed'}]},'code':
        Condition           | 'clinicalStatus':{'coding':[{'code':'resolved'}]},'code':
        MedicationStatement | 'status':'entered-in-error','medicationCodeableConcept':
        MedicationStatement | 'status':'not-taken','medicationCodeableConcept':
        MedicationStatement | 'status':'stopped','medicationCodeableConcept':
        MedicationStatement | 'status':'intended','medicationCodeableConcept':
        MedicationRequest   | 'status':'cancelled','medicationCodeableConcept':
        MedicationRequest   | 'status':'active','doNotPerform':true,'medicationCodeableConcept':
        Procedure           | 'status':'not-done','code':
        Procedure           | 'status':'entered-in-error','code':
        """)
    void whatIsNotStoodByDeclaresNothing(String type, String fields) {
        String day = "'recordedDate':'2026-11-01','effectiveDateTime':'2026-11-01','authoredOn':'2026-11-01',"
                + "'performedDateTime':'2026-11-01',";
        String code = type.startsWith("Med") ? "no-known-medications" : "no-known-problems";
        assertThat(kinds(read(resource(type, day + fields + coded(IPS, code))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-22, problem",
        "2025-11-21, ''",
        "2026-11-22, problem",
        "2026-11-23, ''",
        "2026, problem",
        "2025, ''",
        "2025-12, problem"
    })
    void aDeclarationHoldsForAYear(String day, String kinds) {
        PatientReading reading = read(resource("Condition", "'recordedDate':'" + day + "'," + NO_PROBLEMS));
        assertThat(kinds(reading)).isEqualTo(kinds);
        if (kinds.isEmpty()) {
            assertThat(problems(reading)).anyMatch(p -> p.contains("nothing counts as absent because of it"));
        }
    }

    @Test
    void aDeclarationWithoutADayHasTheDayOfItsDocument() {
        String undated = resource("Condition", NO_PROBLEMS);
        assertThat(kinds(read(undated))).isEmpty();
        assertThat(problems(read(undated)))
                .contains("SET_ASIDE 'None known' has no day, so nothing counts as absent" + " because of it");
        assertThat(kinds(read(undated, composition("2026-11-01", "")))).isEqualTo("problem");
        assertThat(kinds(read(undated, composition("2020-11-01", "")))).isEmpty();
        assertThat(kinds(read(undated, composition("2020-11-01", ""), composition("2026-11-01", ""))))
                .isEmpty();
    }

    private static String composition(String day, String section) {
        return resource(
                "Composition",
                "'status':'final','date':'" + day + "'" + (section.isEmpty() ? "" : ",'section':[{" + section + "}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "11450-4, nilknown, problem",
        "10160-0, nilknown, drug",
        "47519-4, nilknown, procedure",
        "48765-2, nilknown, ''",
        "46264-8, nilknown, ''",
        "11348-0, nilknown, ''",
        "11450-4, notasked, ''",
        "11450-4, withheld, ''",
        "11450-4, unavailable, ''",
        "11450-4, notstarted, ''",
        "11450-4, closed, ''"
    })
    void anEmptySectionOrListDeclaresOnlyWhenNothingIsKnown(String code, String reason, String kinds) {
        String empty = "'code':" + coded(LOINC, code) + ",'emptyReason':"
                + coded("http://terminology.hl7.org/CodeSystem/list-empty-reason", reason);
        assertThat(kinds(read(composition("2026-11-01", empty)))).isEqualTo(kinds);
        assertThat(kinds(read(resource("List", "'status':'current','mode':'working','date':'2026-11-01'," + empty))))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'status':'retired','mode':'working'
        'status':'entered-in-error','mode':'working'
        'mode':'working'
        'status':'current','mode':'changes'
        'status':'current','mode':'working','entry':[{'item':{'reference':'Condition/1'}}]
        """)
    void aListThatIsNotAllThereIsDeclaresNothing(String fields) {
        assertThat(kinds(read(resource(
                        "List",
                        fields + ",'date':'2026-11-01','code':" + coded(LOINC, "11450-4") + ",'emptyReason':"
                                + coded("http://terminology.hl7.org/CodeSystem/list-empty-reason", "nilknown")))))
                .isEmpty();
    }

    @Test
    void whatTheRecordSaysWinsOverWhatItDeclares() {
        String none = resource("Condition", "'recordedDate':'2026-11-01'," + NO_PROBLEMS);
        PatientReading silent = read(none);
        PatientReading contradicted =
                read(none, resource("Condition", "'recordedDate':'2020-05-05','code':" + calx("dialysis")));
        PatientReading suspected = read(
                none,
                resource(
                        "Condition",
                        "'recordedDate':'2026-11-02','verificationStatus':{'coding':[{'code':'provisional'}]},'code':"
                                + calx("dialysis")));
        assertThat(has(silent, "dialysis")).isEqualTo(Truth.NO);
        assertThat(has(contradicted, "dialysis")).isEqualTo(Truth.YES);
        assertThat(has(contradicted, "malignancy")).isEqualTo(Truth.UNKNOWN);
        assertThat(has(suspected, "dialysis")).isEqualTo(Truth.UNKNOWN);
        assertThat(problems(contradicted)).anyMatch(p -> p.contains("is contradicted by the same record"));
    }

    @Test
    void aDeclarationOfDiseasesSaysNothingOfFindings() {
        PatientReading silent = read(resource("Condition", "'recordedDate':'2026-11-01'," + NO_PROBLEMS));
        assertThat(has(silent, "dialysis")).isEqualTo(Truth.NO);
        for (String finding : List.of("black-skin", "severe-pain", "net-pattern", "fever", "ulcer")) {
            assertThat(has(silent, finding)).as(finding).isEqualTo(Truth.UNKNOWN);
        }
        assertThat(has(silent, "warfarin")).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"black-skin", "severe-pain+net-pattern", "severe-pain+purple", "hot-joint", "breathless-severe"})
    void noDeclarationLowersADangerOfFindings(String findings) {
        List<String> found = List.of(findings.split("\\+"));
        String[] without = found.stream()
                .map(f -> resource("Condition", "'recordedDate':'2026-11-20','code':" + calx(f)))
                .toArray(String[]::new);
        String[] with = Arrays.copyOf(without, without.length + 3);
        with[without.length] = resource("Condition", "'recordedDate':'2026-11-20'," + NO_PROBLEMS);
        with[without.length + 1] = stating("MedicationStatement", coded(IPS, "no-known-medications"));
        with[without.length + 2] = stating("Procedure", coded(IPS, "no-known-procedures"));
        Urgency open = urgency(read(without));
        Urgency covered = urgency(read(with));
        assertThat(open.raised()).isNotEmpty();
        assertThat(kinds(read(with))).isEqualTo("drug problem procedure");
        assertThat(covered.level()).isEqualTo(open.level());
        assertThat(covered.raised().stream().map(f -> f.flag().id()).toList())
                .containsExactlyElementsOf(
                        open.raised().stream().map(f -> f.flag().id()).toList());
    }

    @Test
    void anEmptyRecordWithEveryDeclarationIsStillNotReassuring() {
        PatientReading silent = read();
        PatientReading covered = read(
                stating("Condition", coded(IPS, "no-known-problems")),
                stating("MedicationStatement", coded(IPS, "no-known-medications")),
                stating("Procedure", coded(IPS, "no-known-procedures")));
        assertThat(urgency(covered).couldBe()).isEqualTo(urgency(silent).couldBe());
    }
}
