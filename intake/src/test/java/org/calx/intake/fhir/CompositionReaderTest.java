package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import java.util.List;
import java.util.stream.Stream;
import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;

/** Documents of sections, and lists. */
class CompositionReaderTest {
    private static PatientReading document(String... sections) {
        return read(resource(
                "Composition", "'status':'final','date':'2026-11-01','section':[" + String.join(",", sections) + "]"));
    }

    private static String section(String loinc, String fields) {
        return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]}," + fields + "}";
    }

    private static String text(String div) {
        return "'text':{'status':'generated','div':'<div>" + div + "</div>'}";
    }

    private static String list(String loinc, String fields) {
        return resource(
                "List",
                "'status':'current','mode':'working','date':'2026-11-01','code':{'coding':[{'system':"
                        + "'http://loinc.org','code':'" + loinc + "'}]}," + fields);
    }

    @Test
    void theWordsOfASectionWithoutEntriesAreReadAsOfItsDay() {
        assertThat(facts(document(section("11450-4", text("<p>Dialysis since 2020</p>")))))
                .anyMatch(f -> f.startsWith("\"dialysis\""));
        assertThat(facts(document(section("10160-0", text("<ul><li>warfarin 5 mg</li></ul>")))))
                .contains("\"warfarin\" 2026-11-01");
    }

    @Test
    void theWordsOfASectionWithEntriesAreLeftToItsEntries() {
        PatientReading reading = document(
                section("10160-0", text("<p>warfarin</p>") + ",'entry':[{'reference':'MedicationStatement/1'}]"));
        assertThat(facts(reading)).isEmpty();
    }

    @Test
    void aSectionInASectionIsRead() {
        assertThat(facts(document("{'title':'Outer','section':[" + section("10160-0", text("<p>warfarin</p>")) + "]}")))
                .contains("\"warfarin\" 2026-11-01");
    }

    @Test
    void whatASectionOfAllergiesNamesIsNotTaken() {
        List<String> facts = facts(document(section("48765-2", text("<p>Penicillin</p><p>Warfarin</p>"))));
        assertThat(facts).noneMatch(f -> f.contains("warfarin") || f.contains("antibiotic"));
    }

    @Test
    void whatASectionOfPastIllnessesOrProceduresNamesIsPast() {
        assertThat(facts(document(section("11348-0", text("<p>Gout</p>"))))).contains("past \"gout\" 2026-11-01");
        assertThat(facts(document(section("47519-4", text("<p>Parathyroidectomy</p>")))))
                .contains("past \"parathyroidectomy\" 2026-11-01");
    }

    @Test
    void whatASectionOfTheFamilyNamesIsNotAboutThePatient() {
        assertThat(facts(document(section("10157-6", text("<p>Dialysis, gout</p>")))))
                .isNotEmpty()
                .allMatch(f -> f.contains("@family"));
    }

    @Test
    void aSectionAboutSomeoneElseIsSetAside() {
        PatientReading reading =
                document(section("10160-0", "'focus':{'reference':'RelatedPerson/child'}," + text("<p>warfarin</p>")));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .contains("SET_ASIDE this section is about 'RelatedPerson/child', so it was not used");
    }

    @Test
    void aSectionWithAnUnknownModifierIsSetAside() {
        PatientReading reading = document(section(
                "10160-0", "'modifierExtension':[{'url':'http://example.org/not'}]," + text("<p>warfarin</p>")));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).anyMatch(p -> p.contains("it may change what this part means"));
    }

    @Test
    void aDocumentInErrorIsSetAside() {
        PatientReading reading = read(resource(
                "Composition",
                "'status':'entered-in-error','section':[" + section("10160-0", text("<p>warfarin</p>")) + "]"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).contains("SET_ASIDE it is marked 'entered-in-error', so it was not used");
    }

    @Test
    void theWordsOfAListEntryWithoutAResourceAreRead() {
        assertThat(facts(read(list("10160-0", "'entry':[{'item':{'display':'warfarin'}}]"))))
                .containsExactly("\"warfarin\" 2026-11-01");
        assertThat(facts(read(list("11450-4", "'entry':[{'date':'2026-05-01','item':{'display':'gout'}}]"))))
                .containsExactly("\"gout\" 2026-05-01");
        assertThat(facts(read(list("48765-2", "'entry':[{'item':{'display':'warfarin'}}]"))))
                .isEmpty();
    }

    @Test
    void anEntryMarkedAsDeletedIsToldAndItsResourceReadAsItStands() {
        PatientReading reading = read(
                list("11450-4", "'entry':[{'deleted':true,'item':{'reference':'Condition/r1','display':'gout'}}]"),
                resource("Condition", "'code':" + calx("gout")));
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(problems(reading))
                .contains("SET_ASIDE an entry is marked as deleted; what it points to is read by its own status");
    }

    @Test
    void everyElementOfTheSpecificationIsUsedOrSaidNotToBe() {
        assertThat(elements(new ListReader()))
                .containsExactlyInAnyOrder(("identifier status mode title code subject encounter date source orderedBy "
                                + "note entry emptyReason")
                        .split(" "));
        assertThat(elements(new CompositionReader()))
                .containsExactlyInAnyOrder(("identifier status type category subject encounter date author title "
                                + "confidentiality attester custodian relatesTo event section")
                        .split(" "));
    }

    private static List<String> elements(ResourceReader reader) {
        return Stream.concat(reader.used().keySet().stream(), reader.ignored().keySet().stream())
                .toList();
    }
}
