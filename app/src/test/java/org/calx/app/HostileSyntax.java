package org.calx.app;

import static org.calx.app.FaultyRecord.LOST;
import static org.calx.app.FaultyRecord.NEIGHBOUR;
import static org.calx.app.FaultyRecord.PERSON;
import static org.calx.app.FaultyRecord.PERSON_FIRST;
import static org.calx.app.FaultyRecord.READ;
import static org.calx.app.FaultyRecord.SUBJECT;
import static org.calx.app.FaultyRecord.bundle;
import static org.calx.app.FaultyRecord.bytes;
import static org.calx.app.FaultyRecord.cut;
import static org.calx.app.FaultyRecord.deep;
import static org.calx.app.FaultyRecord.encoded;
import static org.calx.app.FaultyRecord.input;
import static org.calx.app.FaultyRecord.join;
import static org.calx.app.FaultyRecord.json;
import static org.calx.app.FaultyRecord.observation;
import static org.calx.app.FaultyRecord.packed;
import static org.calx.app.FaultyRecord.pretty;
import static org.calx.app.FaultyRecord.raw;
import static org.calx.app.FaultyRecord.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.calx.app.HostileInputs.Input;

/** Faults of JSON, of its lines and of its characters. */
final class HostileSyntax {
    private HostileSyntax() {}

    static Stream<Input> all() {
        return Stream.of(syntax(), lines(), encodings()).flatMap(s -> s);
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
                input(
                        "missing-quote-where-nobody-reads.json",
                        PERSON_FIRST + ",{'resource':{'resourceType':'Claim','id:'1','b':'text'}}]}",
                        3,
                        "not valid JSON",
                        READ),
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
                input("leading-zeros.json", bundle(observation("'value':007")), 0, "has no unit", READ),
                input("control-characters.json", bundle(text("a\tb\nc\u001b[31m")), 0, "nothing the guide knows", READ),
                input("unknown-escape.json", bundle(text("a\\qb")), 0, "nothing the guide knows", READ),
                input("lone-surrogate.json", bundle(text("a\\ud800b")), 0, "nothing the guide knows", READ),
                input("zero-character.json", bundle(text("a\\u0000b")), 0, "nothing the guide knows", READ),
                input("nothing.json", "", 3, "empty", LOST),
                input("blank.json", " \n\t ", 3, "empty", LOST),
                input("a-number.json", "42", 3, "is a number, not a group of fields", LOST),
                input("words.json", "the patient is well", 3, "is a text, not a group of fields", LOST),
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
                input("line-with-a-bundle.ndjson", join("\n", PERSON, bundle(other), other), 0, "came before", READ),
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
}
