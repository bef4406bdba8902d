package org.calx.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Faulty records, each with the exit status, with words that must be said of it, and with whether the healthy condition
 * beside the fault must still be read. Written with single quotes for double ones.
 */
final class HostileInputs {
    /** @param said words of a problem or an error; empty if nothing need be said */
    record Input(String name, byte[] content, int exit, String said, boolean neighbourIsRead) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PERSON = "{'resourceType':'Patient','id':'p','gender':'male','birthDate':'1950-01-01'}";
    private static final String CODE =
            "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M34.9'}]}";
    private static final String SUBJECT = "'subject':{'reference':'Patient/p'}";
    private static final String NEIGHBOUR =
            "{'resourceType':'Condition','id':'neighbour'," + SUBJECT + "," + CODE + "}";
    private static final boolean READ = true;
    private static final boolean LOST = false;

    private HostileInputs() {}

    static Stream<Input> all() {
        return Stream.of(syntax(), lines(), encodings(), sizes(), structure(), types(), values(), people())
                .flatMap(s -> s);
    }

    private static Stream<Input> syntax() {
        String whole = bundle("{'resourceType':'Observation','id':'last'}");
        return Stream.of(
                input("breaks-off-in-a-name.json", PERSON_FIRST + ",{'resource':{'resou", 3, "breaks off", READ),
                input("breaks-off-after-a-comma.json", PERSON_FIRST + ",", 3, "breaks off", READ),
                input("breaks-off-in-a-text.json", PERSON_FIRST + ",{'fullUrl':'urn:", 3, "breaks off", READ),
                input("breaks-off-in-a-number.json", PERSON_FIRST + ",{'search':{'score':1", 3, "breaks off", READ),
                input("no-last-brackets.json", PERSON_FIRST, 3, "breaks off", READ),
                input("single-resource-breaks-off.json", cut(NEIGHBOUR, 9), 3, "breaks off", LOST),
                input("missing-comma.json", PERSON_FIRST + "{'resource':{}}]}", 3, "not valid JSON", READ),
                input("missing-quote.json", PERSON_FIRST + ",{'fullUrl:1,'a':2}]}", 3, "not valid JSON", READ),
                input("missing-colon.json", PERSON_FIRST + ",{'fullUrl' 1}]}", 3, "not valid JSON", READ),
                input("unknown-word.json", PERSON_FIRST + ",{'search':yes}]}", 3, "not valid JSON", READ),
                input("bracket-too-many.json", whole + "}", 3, "not valid JSON", READ),
                input("words-after-the-end.json", whole + " the end", 3, "not valid JSON", READ),
                raw(
                        "quotes-of-the-wrong-kind.json",
                        PERSON.replace("'resourceType'", "\"resourceType\""),
                        3,
                        "not valid"),
                input("comment.json", "/* mine */" + whole, 3, "not JSON", LOST),
                input("trailing-comma.json", whole.replace("]}", ",]}"), 0, "", READ),
                input("leading-zeros.json", bundle(observation("'value':007")), 0, "", READ),
                input("control-characters.json", bundle(text("a\tb\nc\u001b[31m")), 0, "nothing the guide knows", READ),
                input("unknown-escape.json", bundle(text("a\\qb")), 0, "nothing the guide knows", READ),
                input("lone-surrogate.json", bundle(text("a\\ud800b")), 0, "nothing the guide knows", READ),
                input("zero-character.json", bundle(text("a\\u0000b")), 0, "nothing the guide knows", READ),
                input("nothing.json", "", 3, "empty", LOST),
                input("blank.json", " \n\t ", 3, "", LOST),
                input("a-number.json", "42", 3, "", LOST),
                input("words.json", "the patient is well", 3, "", LOST),
                input("empty-object.json", "{}", 0, "", LOST),
                input("empty-list.ndjson", "[]", 3, "no resource about a person", LOST),
                input("xml.json", "<Bundle xmlns='http://hl7.org/fhir'/>", 3, "XML", LOST),
                new Input("packed.json", packed(whole), 3, "unpack it", LOST));
    }

    private static Stream<Input> lines() {
        String other = "{'resourceType':'Observation','id':'o'," + SUBJECT + "}";
        return Stream.of(
                input("bad-line.ndjson", join("\n", PERSON, "{'bad", NEIGHBOUR), 3, "line 2", READ),
                input("line-of-garbage.ndjson", join("\n", "garbage", PERSON, NEIGHBOUR), 3, "line 1", READ),
                input("sniffed-bad-line.json", join("\n", PERSON, other, "{'bad", NEIGHBOUR), 3, "line 3", READ),
                input("line-cut-in-a-text.ndjson", join("\n", PERSON, cut(other, 9), NEIGHBOUR), 3, "line 2", READ),
                input("blank-lines.ndjson", join("\n\n \n", PERSON, NEIGHBOUR), 0, "", READ),
                input("crlf.ndjson", join("\r\n", PERSON, NEIGHBOUR), 0, "", READ),
                input("last-line-cut.ndjson", join("\n", PERSON, NEIGHBOUR, cut(other, 5)), 3, "line 3", READ),
                input("line-of-numbers.ndjson", join("\n", PERSON, "[1,2]", NEIGHBOUR), 0, "the value '1'", READ),
                input("line-with-a-bundle.ndjson", join("\n", PERSON, bundle(other), other), 0, "", READ),
                input("two-in-a-line.ndjson", PERSON + " " + NEIGHBOUR, 0, "", READ),
                input("pretty.json", join("\n", bundle(other).split("(?<=,)")), 0, "", READ),
                input("one-after-another.json", pretty(PERSON) + "\n" + pretty(NEIGHBOUR), 0, "", READ),
                input("list.json", "[" + PERSON + "," + NEIGHBOUR + "]", 0, "", READ),
                input("deep-line.ndjson", join("\n", PERSON, deep(300_000), NEIGHBOUR), 3, "line 2", READ),
                input(
                        "long-line.ndjson",
                        join("\n", PERSON, text("x".repeat(5_000_000)), NEIGHBOUR),
                        0,
                        "only its",
                        READ));
    }

    private static Stream<Input> encodings() {
        String whole = bundle(text("é"));
        byte[] latin = json(whole).getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                input("byte-order-mark.json", "\uFEFF" + whole, 0, "", READ),
                encoded("utf-16.json", whole, StandardCharsets.UTF_16),
                encoded("utf-16-little.json", whole, StandardCharsets.UTF_16LE),
                encoded("utf-16-big.json", whole, StandardCharsets.UTF_16BE),
                new Input("latin-1.json", latin, 0, "no UTF-8", READ),
                new Input("latin-1.ndjson", join(latin, latin), 0, "no UTF-8", READ),
                new Input("overlong.json", bytes(whole, 0xC0, 0xAF), 0, "2 bytes are no UTF-8", READ),
                new Input("surrogate-bytes.json", bytes(whole, 0xED, 0xA0, 0x80), 0, "3 bytes are no UTF-8", READ),
                new Input("cut-character.json", bytes(whole, 0xE2, 0x82), 0, "2 bytes are no UTF-8", READ));
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
                input("100000-entries.json", bundle(entries), 0, "", READ),
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
                input("deep-300000.json", PERSON_FIRST + ",{'x':" + deep(300_000) + "}]}", 3, "not valid JSON", READ),
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
                input("long-number.json", bundle(observation("'value':" + "9".repeat(1_000_000))), 0, "", READ));
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
                        "",
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
                        "",
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
                        "",
                        READ),
                input(
                        "entry-is-an-object.json",
                        "{'resourceType':'Bundle','entry':{}}",
                        3,
                        "where a list belongs",
                        LOST));
    }

    private static Stream<Input> values() {
        return Stream.of(
                input("beyond-double.json", bundle(observation("'value':1e400")), 0, "", READ),
                input("huge-exponent.json", bundle(observation("'value':1e999999999")), 0, "", READ),
                input("nan.json", bundle(observation("'value':NaN")), 0, "", READ),
                input("infinity.json", bundle(observation("'value':-Infinity")), 0, "", READ),
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
                        "",
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
                        "",
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
                        "",
                        READ),
                input(
                        "versioned-reference.json",
                        bundle(other.replace("Patient/q", "Patient/p/_history/3")),
                        0,
                        "",
                        READ));
    }

    private static final String PERSON_FIRST =
            "{'resourceType':'Bundle','entry':[{'resource':" + PERSON + "},{'resource':" + NEIGHBOUR + "}";

    private static String bundle(String... resources) {
        return entries(
                Arrays.stream(resources).map(r -> "{'resource':" + r + "}").collect(Collectors.joining(",")));
    }

    private static String entries(String between) {
        return "{'resourceType':'Bundle','entry':[{'resource':" + PERSON + "}," + between + ",{'resource':" + NEIGHBOUR
                + "}]}";
    }

    private static String condition(String fields) {
        return "{'resourceType':'Condition','id':'c'," + SUBJECT + "," + fields + "}";
    }

    private static String text(String words) {
        return condition("'code':{'text':'" + words + "'}");
    }

    /** A calcium with the fields of its value. */
    private static String observation(String value) {
        return "{'resourceType':'Observation','id':'o','status':'final'," + SUBJECT
                + ",'code':{'coding':[{'system':'http://loinc.org','code':'17861-6'}]},'valueQuantity':{" + value
                + "}}";
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }

    private static String pretty(String json) {
        return json.replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");
    }

    private static String join(String between, String... parts) {
        return String.join(between, parts);
    }

    private static byte[] join(byte[] line, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(line);
        both.write('\n');
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static Input input(String name, String content, int exit, String said, boolean neighbourIsRead) {
        return new Input(name, json(content).getBytes(StandardCharsets.UTF_8), exit, said, neighbourIsRead);
    }

    private static Input raw(String name, String content, int exit, String said) {
        return new Input(name, content.getBytes(StandardCharsets.UTF_8), exit, said, LOST);
    }

    private static Input encoded(String name, String content, Charset charset) {
        return new Input(name, json(content).getBytes(charset), 0, "", READ);
    }

    /** The text with these bytes in place of its é. */
    private static byte[] bytes(String text, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : json(text).toCharArray()) {
            if (c == 'é') {
                Arrays.stream(bytes).forEach(out::write);
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
