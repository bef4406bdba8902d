package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.calx.intake.PatientReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where something else belongs, no reader fails, and the resources beside it are read. */
class WrongShapesTest {
    private static final List<String> SHAPES = List.of(
            "null",
            "true",
            "5",
            "-1e999",
            "NaN",
            "''",
            "'x'",
            "'2020-13-45'",
            "[]",
            "{}",
            "[null]",
            "[5]",
            "['x']",
            "[{}]",
            "{'x':[]}");

    private static final String NEIGHBOUR = "{'resourceType':'Condition','id':'n','subject':{'reference':'Patient/p'},"
            + "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M34.9'}]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Patient','gender':'male','birthDate':'1950','deceasedBoolean':true,'link':[{'other':{'reference':'Patient/p'}}],"
                        + "'identifier':[{'system':'s','value':'v'}]",
                "'Condition','clinicalStatus':{'coding':[{'code':'active'}]},'verificationStatus':{'coding':[{'code':'confirmed'}]},"
                        + "'bodySite':[{'coding':[{'system':'http://snomed.info/sct','code':'7569003'}],'text':'finger'}],"
                        + "'recordedDate':'2020','onsetDateTime':'2020-01-01','abatementDateTime':'2021','evidence':[{'code':[{'text':'x'}]}],"
                        + "'note':[{'text':'x'}],'extension':[{'url':'x','valueCode':'y'}],'modifierExtension':[{'url':'x'}]",
                "'Observation','status':'final','effectiveDateTime':'2026-01-01','valueQuantity':{'value':5,'unit':'mg/dL',"
                        + "'system':'http://unitsofmeasure.org','code':'mg/dL','comparator':'<'},'interpretation':[{'coding':[{'code':'H'}]}],"
                        + "'referenceRange':[{'low':{'value':1},'high':{'value':2},'type':{'text':'normal'}}],'component':[{'code':{'text':'x'},"
                        + "'valueString':'y','valueCodeableConcept':{'text':'z'}}],'dataAbsentReason':{'text':'x'},'note':[{'text':'x'}]",
                "'MedicationRequest','status':'active','intent':'order','doNotPerform':false,'authoredOn':'2026-01-01',"
                        + "'medicationCodeableConcept':{'text':'warfarin'},'medicationReference':{'reference':'Medication/m'},"
                        + "'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'start':'2020','end':'2021'}}}}],"
                        + "'dispenseRequest':{'validityPeriod':{'start':'2020'},'expectedSupplyDuration':{'value':5,'unit':'d'}}",
                "'MedicationStatement','status':'active','effectivePeriod':{'start':'2020','end':'2021'},"
                        + "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'B01AA03'}]},'statusReason':[{'text':'x'}]",
                "'Procedure','status':'completed','performedDateTime':'2020','performedPeriod':{'start':'2020'},'bodySite':[{'text':'hand'}],"
                        + "'reasonCode':[{'text':'x'}],'complication':[{'text':'x'}],'note':[{'text':'x'}]",
                "'AllergyIntolerance','clinicalStatus':{'coding':[{'code':'active'}]},'reaction':[{'manifestation':[{'text':'x'}],"
                        + "'substance':{'text':'x'}}],'recordedDate':'2020'",
                "'FamilyMemberHistory','status':'completed','relationship':{'text':'mother'},'condition':[{'code':{'text':'gout'},"
                        + "'onsetAge':{'value':5,'unit':'a'}}],'deceasedBoolean':true",
                "'Immunization','status':'completed','vaccineCode':{'text':'x'},'occurrenceDateTime':'2020'",
                "'Encounter','status':'finished','period':{'start':'2020','end':'2021'},'reasonCode':[{'text':'x'}],"
                        + "'diagnosis':[{'condition':{'reference':'Condition/n'}}],'class':{'code':'AMB'}",
                "'DiagnosticReport','status':'final','conclusion':'lump','conclusionCode':[{'text':'x'}],'effectiveDateTime':'2020',"
                        + "'presentedForm':[{'contentType':'text/plain','data':'bHVtcA=='}],'result':[{'reference':'Observation/o'}]",
                "'DocumentReference','status':'current','date':'2020','type':{'text':'x'},'content':[{'attachment':{"
                        + "'contentType':'text/html','data':'PHA+bHVtcDwvcD4=','url':'Binary/b'}}]",
                "'Composition','status':'final','date':'2020','section':[{'title':'x','code':{'text':'x'},'text':{'div':'<div>x</div>'},"
                        + "'entry':[{'reference':'Condition/n'}],'emptyReason':{'coding':[{'code':'nilknown'}]},'section':[{'title':'y'}]}]",
                "'List','status':'current','mode':'snapshot','entry':[{'item':{'reference':'Condition/n'},'deleted':false}],"
                        + "'emptyReason':{'coding':[{'code':'nilknown'}]}",
                "'QuestionnaireResponse','status':'completed','authored':'2020','item':[{'linkId':'x','text':'y','answer':[{'valueBoolean':true,"
                        + "'item':[{'linkId':'z'}]}],'item':[{'linkId':'w'}]}]",
                "'BodyStructure','morphology':{'text':'x'},'location':{'text':'hand'},'locationQualifier':[{'text':'left'}]",
                "'DeviceUseStatement','status':'active','device':{'reference':'Device/d'},'timingPeriod':{'start':'2020'},'bodySite':{'text':'x'}"
            })
    void aWrongShapeHarmsNobodyElse(String fields) {
        String resource = "{'resourceType':" + fields
                + ",'id':'r','code':{'coding':[{'system':'http://loinc.org','code':'17861-6',"
                + "'display':'x'}],'text':'calcium'},'subject':{'reference':'Patient/p'},'patient':{'reference':'Patient/p'}}";
        for (int[] value : values(resource)) {
            for (String shape : SHAPES) {
                String wrong = resource.substring(0, value[0]) + shape + resource.substring(value[1]);
                List<PatientReading> people = Records.people(Records.PERSON, wrong, NEIGHBOUR);
                assertThat(people)
                        .as(wrong)
                        .anySatisfy(p -> assertThat(p.record().facts())
                                .anyMatch(f -> f.concept().value().equals("systemic-sclerosis")));
            }
        }
    }

    /** Start and end of each value of a JSON text without escapes. */
    private static List<int[]> values(String json) {
        List<int[]> values = new ArrayList<>();
        value(json, 0, values);
        return values.subList(0, values.size() - 1);
    }

    private static int value(String json, int start, List<int[]> values) {
        int end = switch (json.charAt(start)) {
            case '{', '[' -> inside(json, start, values);
            case '\'' -> json.indexOf('\'', start + 1) + 1;
            default -> word(json, start);
        };
        values.add(new int[] {start, end});
        return end;
    }

    private static int inside(String json, int start, List<int[]> values) {
        boolean object = json.charAt(start) == '{';
        int at = start + 1;
        while (json.charAt(at) != '}' && json.charAt(at) != ']') {
            at = value(json, object ? json.indexOf(':', at) + 1 : at, values);
            at += json.charAt(at) == ',' ? 1 : 0;
        }
        return at + 1;
    }

    private static int word(String json, int start) {
        int end = start;
        while (",]}".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
