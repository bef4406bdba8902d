package org.calx.app;

import static org.calx.app.FaultyRecord.CODE;
import static org.calx.app.FaultyRecord.NEIGHBOUR;
import static org.calx.app.FaultyRecord.READ;
import static org.calx.app.FaultyRecord.SUBJECT;
import static org.calx.app.FaultyRecord.bundle;
import static org.calx.app.FaultyRecord.condition;
import static org.calx.app.FaultyRecord.input;
import static org.calx.app.FaultyRecord.observation;

import java.util.stream.Stream;
import org.calx.app.HostileInputs.Input;

/** Values that cannot be, and people who are not who they should be. */
final class HostileValues {
    private HostileValues() {}

    static Stream<Input> all() {
        return Stream.of(values(), people()).flatMap(s -> s);
    }

    private static Stream<Input> values() {
        return Stream.of(
                input("beyond-double.json", bundle(observation("'value':1e400")), 0, "'1e400' is no number", READ),
                input(
                        "huge-exponent.json",
                        bundle(observation("'value':1e999999999")),
                        0,
                        "'1e999999999' is no number",
                        READ),
                input("nan.json", bundle(observation("'value':NaN")), 0, "'NaN' is no number", READ),
                input("infinity.json", bundle(observation("'value':-Infinity")), 0, "'-Infinity' is no number", READ),
                input(
                        "unknown-unit.json",
                        bundle(observation("'value':2,'unit':'furlong','code':'furlong'")),
                        0,
                        "furlong",
                        READ),
                input(
                        "impossible-value.json",
                        bundle(observation("'value':-5,'unit':'mg/dL','code':'mg/dL'")),
                        0,
                        "-5",
                        READ),
                input("no-such-day.json", bundle(condition("'recordedDate':'2023-02-30'")), 0, "2023-02-30", READ),
                input("day-in-words.json", bundle(condition("'recordedDate':'yesterday'")), 0, "yesterday", READ),
                input("year-0.json", bundle(condition("'recordedDate':'0000'")), 0, "0000", READ),
                input("year-9999.json", bundle(condition("'recordedDate':'9999-12-31'")), 0, "9999", READ),
                input(
                        "code-without-system.json",
                        bundle("{'resourceType':'Condition'," + SUBJECT + ",'code':{'coding':[{'code':'M34.9'}]}}"),
                        0,
                        "nothing the guide knows",
                        READ),
                input(
                        "cyclic-references.json",
                        bundle("{'resourceType':'BodyStructure','id':'b','patient':{'reference':'BodyStructure/b'}}"),
                        0,
                        "about BodyStructure/b, who is not described",
                        READ));
    }

    private static Stream<Input> people() {
        String other = NEIGHBOUR
                .replace("Patient/p", "Patient/q")
                .replace("M34.9", "M10.9")
                .replace("neighbour", "other");
        return Stream.of(
                input(
                        "two-people.json",
                        bundle("{'resourceType':'Patient','id':'q'}", other),
                        0,
                        "it holds 2 people",
                        READ),
                input("someone-else.json", bundle(other), 0, "about q, who is not described", READ),
                input("group.json", bundle(NEIGHBOUR.replace("Patient/p", "Group/g")), 0, "Group/g, no patient", READ),
                input("contained-subject-missing.json", bundle(NEIGHBOUR.replace("Patient/p", "#x")), 0, "#x", READ),
                input(
                        "contained-subject.json",
                        "{'resourceType':'Condition','contained':[{'resourceType':'Patient','id':'x'}],"
                                + "'subject':{'reference':'#x'}," + CODE + "}",
                        0,
                        "Condition.code",
                        READ),
                input(
                        "no-patient.json",
                        "{'resourceType':'Bundle','entry':[{'resource':" + NEIGHBOUR + "}]}",
                        0,
                        "no Patient resource",
                        READ),
                input(
                        "nobody-named.json",
                        bundle("{'resourceType':'Patient','id':'q'}", "{'resourceType':'Condition'," + CODE + "}"),
                        0,
                        "name no person",
                        READ),
                input("same-id-twice.json", bundle(NEIGHBOUR), 0, "came before", READ),
                input(
                        "two-births.json",
                        bundle("{'resourceType':'Patient','id':'p','birthDate':'1951-01-01'}"),
                        0,
                        "more than one date of birth",
                        READ),
                input(
                        "absolute-reference.json",
                        bundle(other.replace("Patient/q", "http://a.org/fhir/Patient/p")),
                        0,
                        "\"gout\"",
                        READ),
                input(
                        "versioned-reference.json",
                        bundle(other.replace("Patient/q", "Patient/p/_history/3")),
                        0,
                        "\"gout\"",
                        READ));
    }
}
