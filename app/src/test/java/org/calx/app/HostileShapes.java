package org.calx.app;

import static org.calx.app.FaultyRecord.CODE;
import static org.calx.app.FaultyRecord.LOST;
import static org.calx.app.FaultyRecord.NEIGHBOUR;
import static org.calx.app.FaultyRecord.PERSON;
import static org.calx.app.FaultyRecord.PERSON_FIRST;
import static org.calx.app.FaultyRecord.READ;
import static org.calx.app.FaultyRecord.SUBJECT;
import static org.calx.app.FaultyRecord.bundle;
import static org.calx.app.FaultyRecord.condition;
import static org.calx.app.FaultyRecord.deep;
import static org.calx.app.FaultyRecord.entries;
import static org.calx.app.FaultyRecord.input;
import static org.calx.app.FaultyRecord.join;
import static org.calx.app.FaultyRecord.observation;
import static org.calx.app.FaultyRecord.text;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.calx.app.HostileInputs.Input;

/** Sizes nobody expects, and a structure that is no structure of FHIR. */
final class HostileShapes {
    private HostileShapes() {}

    static Stream<Input> all() {
        return Stream.of(sizes(), structure(), types()).flatMap(s -> s);
    }

    private static Stream<Input> sizes() {
        String codings = IntStream.range(0, 100_000)
                .mapToObj(i -> "{'system':'http://loinc.org','code':'x" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        String contained = IntStream.range(0, 100_000)
                .mapToObj(i -> "{'resourceType':'Device','id':'d" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        String entries = IntStream.range(0, 100_000)
                .mapToObj(i -> "{'resourceType':'Observation','id':'o" + i + "'," + SUBJECT + "}")
                .collect(Collectors.joining("},{'resource':"));
        String fields =
                IntStream.range(0, 100_000).mapToObj(i -> "'f" + i + "':" + i).collect(Collectors.joining(","));
        return Stream.of(
                input(
                        "100000-codings.json",
                        bundle(condition("'code':{'coding':" + codings + "}")),
                        0,
                        "100000 items",
                        READ),
                input("100000-contained.json", bundle(condition("'contained':" + contained)), 0, "100000 items", READ),
                input("100000-entries.json", bundle(entries), 0, "100000 Observation resources", READ),
                input(
                        "100000-fields.json",
                        bundle(condition("'code':{" + fields + "}")),
                        0,
                        "more than 100000 values",
                        READ),
                input(
                        "100000-faults.json",
                        bundle(condition("'code':{'coding':[" + "1,".repeat(9_999) + "1]}")),
                        0,
                        "more faults like these",
                        READ),
                input("deep-1000.json", bundle(condition("'code':" + deep(1_000))), 0, "more than 40 levels", READ),
                input("deep-10000.json", bundle(condition("'code':" + deep(10_000))), 0, "more than 40 levels", READ),
                input("deep-100000.json", bundle(condition("'code':" + deep(100_000))), 0, "more than 40 levels", READ),
                input("deep-where-nobody-reads.json", bundle(condition("'x':" + deep(100_000))), 0, "", READ),
                input("deep-300000.json", PERSON_FIRST + ",{'x':" + deep(300_000) + "}]}", 0, "", READ),
                input(
                        "long-text.json",
                        bundle(text("ab\\\\\\\"\\u0041é".repeat(800_000))),
                        0,
                        "only its beginning",
                        READ),
                input(
                        "long-text-nobody-reads.json",
                        bundle(condition("'x':'" + "y".repeat(9_000_000) + "'")),
                        0,
                        "",
                        READ),
                input(
                        "long-name.json",
                        PERSON_FIRST + ",{'" + "n".repeat(2_000_000) + "':1}]}",
                        3,
                        "not valid JSON",
                        READ),
                input(
                        "long-number.json",
                        bundle(observation("'value':" + "9".repeat(1_000_000))),
                        0,
                        "is no number that can be measured",
                        READ));
    }

    private static Stream<Input> structure() {
        String twice = "{'resourceType':'Condition','id':'c','id':'d'," + SUBJECT + "," + CODE + "}";
        String inner = "{'resourceType':'Bundle','entry':[{'resource':" + NEIGHBOUR + "}]}";
        String parameters = "{'resourceType':'Parameters','parameter':[{'name':'a','part':[{'name':'b','resource':"
                + NEIGHBOUR + "}]}]}";
        String nested = IntStream.range(0, 20)
                .boxed()
                .reduce(
                        NEIGHBOUR,
                        (in, i) -> "{'resourceType':'Bundle','entry':[{'resource':" + in + "}]}",
                        (a, b) -> a);
        return Stream.of(
                input("field-twice.json", bundle(twice), 0, "given twice", READ),
                input(
                        "field-twice-deep.json",
                        bundle(condition("'code':{'text':'a','text':'b'}")),
                        0,
                        "given twice",
                        READ),
                input(
                        "type-twice.json",
                        bundle("{'resourceType':'Condition','resourceType':'Patient'}"),
                        0,
                        "given twice",
                        READ),
                input("resource-twice.json", entries("{'resource':{},'resource':{}}"), 0, "given twice", READ),
                input("twice-where-nobody-reads.json", bundle(condition("'x':{'a':1,'a':2}")), 0, "", READ),
                input(
                        "type-last.json",
                        "{'entry':[{'resource':" + PERSON + "},{'resource':" + NEIGHBOUR
                                + "}],'resourceType':'Bundle'}",
                        0,
                        "",
                        READ),
                input(
                        "resource-type-last.json",
                        bundle("{" + CODE + "," + SUBJECT + ",'resourceType':'Condition'}"),
                        0,
                        "entry[1] Condition.code",
                        READ),
                input("no-resource.json", entries("{'fullUrl':'urn:x'}"), 0, "hold no resource", READ),
                input("empty-entry.json", entries("{}"), 0, "hold no resource", READ),
                input("null-entry.json", entries("null"), 0, "no object", READ),
                input("text-entry.json", entries("'x'"), 0, "no object", READ),
                input("list-resource.json", entries("{'resource':[]}"), 0, "hold no resource", READ),
                input("no-type.json", bundle("{'id':'x'}"), 0, "no resourceType", READ),
                input("number-type.json", bundle("{'resourceType':5}"), 0, "no resourceType", READ),
                input("unknown-type.json", bundle("{'resourceType':'Observaton'}"), 0, "1 Observaton", READ),
                input("lower-case-type.json", bundle("{'resourceType':'condition'}"), 0, "1 condition", READ),
                input(
                        "bundle-in-bundle.json",
                        bundle("{'resourceType':'Bundle','entry':[{'resource':" + inner + "}]}"),
                        0,
                        "came before",
                        READ),
                input("bundles-20-deep.json", bundle(nested), 0, "deep inside one another", READ),
                input("parameters.json", join("\n", PERSON, parameters), 0, "", READ),
                input("other-types-only.json", "{'resourceType':'Claim','id':'1'}", 3, "1 Claim", LOST),
                input(
                        "modifier.json",
                        bundle(condition("'modifierExtension':[{'url':'x'}]")),
                        0,
                        "may change what",
                        READ),
                input("implicit-rules.json", bundle(condition("'implicitRules':'x'")), 0, "may change what", READ));
    }

    private static Stream<Input> types() {
        return Stream.of(
                input("code-is-a-text.json", bundle(condition("'code':'x'")), 0, "where an object belongs", READ),
                input("code-is-a-list.json", bundle(condition("'code':[]")), 0, "where an object belongs", READ),
                input(
                        "coding-is-an-object.json",
                        bundle(condition("'code':{'coding':{}}")),
                        0,
                        "where a list belongs",
                        READ),
                input(
                        "coding-holds-texts.json",
                        bundle(condition("'code':{'coding':['x']}")),
                        0,
                        "where an object belongs",
                        READ),
                input("text-is-a-number.json", bundle(condition("'code':{'text':5}")), 0, "where a text belongs", READ),
                input(
                        "subject-is-a-text.json",
                        bundle("{'resourceType':'Condition','subject':'p'}"),
                        0,
                        "where an object belongs",
                        READ),
                input(
                        "id-is-a-number.json",
                        bundle("{'resourceType':'Condition','id':7," + SUBJECT + "}"),
                        0,
                        "",
                        READ),
                input(
                        "nulls.json",
                        bundle("{'resourceType':'Condition','id':null,'subject':null,'code':null,'bodySite':[null]}"),
                        0,
                        "found nothing where",
                        READ),
                input(
                        "entry-is-an-object.json",
                        "{'resourceType':'Bundle','entry':{}}",
                        3,
                        "where a list belongs",
                        LOST));
    }
}
