package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceReadersTest {
    private static final String VALVE = "'type':" + calx("mechanical-heart-valve");

    @ParameterizedTest
    @CsvSource({
        "active, mechanical-heart-valve",
        ", mechanical-heart-valve",
        "inactive, past mechanical-heart-valve",
        "unknown, ?mechanical-heart-valve"
    })
    void aDeviceOfAPersonIsInThatPerson(String status, String expected) {
        String fields = VALVE + (status == null ? "" : ",'status':'" + status + "'");
        assertThat(facts(read(resource("Device", fields)))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Mechanical aortic valve, mechanical-heart-valve",
        "Cardiac pacemaker, pacemaker",
        "Silicone breast implant, silicone-filler",
        "Artificial knee, prosthetic-joint"
    })
    void namesTellWhatItIs(String name, String expected) {
        assertThat(facts(read(resource("Device", "'deviceName':[{'name':'" + name + "','type':'other'}]"))))
                .contains('"' + expected + '"');
        assertThat(facts(read(resource("Device", "'type':{'text':'" + name + "'}"))))
                .contains('"' + expected + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pressure ulcer mattress", "Wheelchair", "X-ray of hand unit"})
    void aDeviceNamesNoSign(String name) {
        PatientReading reading = read(resource("Device", "'type':{'text':'" + name + "'}"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .containsExactly("SET_ASIDE 1 Device names nothing the guide knows, for example '" + name + "'");
    }

    @Test
    void aDeviceOfNobodyMakesNoPersonAndIsNotUsed() {
        String device = "{'resourceType':'Device','id':'d'," + VALVE + "}";
        assertThat(facts(read(device))).isEmpty();
    }

    private static final String DEVICE = "{'resourceType':'Device','id':'d'," + VALVE + "}";

    private static String use(String status, String device) {
        return resource(
                "DeviceUseStatement",
                (status == null ? "" : "'status':'" + status + "',")
                        + "'timingPeriod':{'start':'2020-01-01'},'device':{" + device + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "active, mechanical-heart-valve 2020-01-01",
        "completed, past mechanical-heart-valve 2020-01-01",
        "stopped, past mechanical-heart-valve 2020-01-01",
        "intended, planned mechanical-heart-valve 2020-01-01",
        "on-hold, planned mechanical-heart-valve 2020-01-01",
        ", ?mechanical-heart-valve 2020-01-01"
    })
    void useOfADeviceFollowsItsStatus(String status, String expected) {
        assertThat(facts(read(use(status, "'reference':'Device/d'"), DEVICE))).containsExactly(expected);
    }

    @Test
    void aContainedDeviceAndADeviceInWordsAreRead() {
        String contained = use("active", "'reference':'#c'")
                .replace("'id':'r1'", "'id':'r1','contained':[" + DEVICE.replace("'id':'d'", "'id':'c'") + "]");
        assertThat(facts(read(contained))).containsExactly("mechanical-heart-valve 2020-01-01");
        assertThat(facts(read(use("active", "'display':'Metal valve'"))))
                .containsExactly("\"mechanical-heart-valve\" 2020-01-01");
    }

    @Test
    void enteredInErrorIsSetAsideAndSaid() {
        PatientReading use = read(use("entered-in-error", "'reference':'Device/d'"), DEVICE);
        assertThat(facts(use)).isEmpty();
        assertThat(problems(use)).hasSize(1);
        PatientReading device = read(resource("Device", VALVE + ",'status':'entered-in-error'"));
        assertThat(facts(device)).isEmpty();
        assertThat(problems(device)).hasSize(1);
    }

    @Test
    void whyADeviceIsUsedIsSuspected() {
        assertThat(facts(read(resource(
                        "DeviceUseStatement", "'status':'active','reasonCode':[" + calx("heart-block") + "]"))))
                .containsExactly("?heart-block");
    }
}
