package org.calx.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.calx.app.HostileInputs.Input;

/** Writes faulty records: a person, a fault, and a healthy condition. Single quotes stand for double ones. */
final class FaultyRecord {
    static final String PERSON = "{'resourceType':'Patient','id':'p','gender':'male','birthDate':'1950-01-01'}";
    static final String CODE = "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M34.9'}]}";
    static final String SUBJECT = "'subject':{'reference':'Patient/p'}";
    static final String NEIGHBOUR = "{'resourceType':'Condition','id':'neighbour'," + SUBJECT + "," + CODE + "}";
    static final boolean READ = true;
    static final boolean LOST = false;
    static final String PERSON_FIRST =
            "{'resourceType':'Bundle','entry':[{'resource':" + PERSON + "},{'resource':" + NEIGHBOUR + "}";

    private FaultyRecord() {}

    static String bundle(String... resources) {
        return entries(
                Arrays.stream(resources).map(r -> "{'resource':" + r + "}").collect(Collectors.joining(",")));
    }

    static String entries(String between) {
        return "{'resourceType':'Bundle','entry':[{'resource':" + PERSON + "}," + between + ",{'resource':" + NEIGHBOUR
                + "}]}";
    }

    static String condition(String fields) {
        return "{'resourceType':'Condition','id':'c'," + SUBJECT + "," + fields + "}";
    }

    static String text(String words) {
        return condition("'code':{'text':'" + words + "'}");
    }

    /** A calcium with the fields of its value. */
    static String observation(String value) {
        return "{'resourceType':'Observation','id':'o','status':'final'," + SUBJECT
                + ",'code':{'coding':[{'system':'http://loinc.org','code':'17861-6'}]},'valueQuantity':{" + value
                + "}}";
    }

    static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }

    static String pretty(String json) {
        return json.replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");
    }

    static String join(String between, String... parts) {
        return String.join(between, parts);
    }

    static byte[] join(byte[] line, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(line);
        both.write('\n');
        both.writeBytes(other);
        return both.toByteArray();
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static Input input(String name, String content, int exit, String said, boolean neighbourIsRead) {
        return new Input(name, json(content).getBytes(StandardCharsets.UTF_8), exit, said, neighbourIsRead);
    }

    static Input raw(String name, String content, int exit, String said) {
        return new Input(name, content.getBytes(StandardCharsets.UTF_8), exit, said, LOST);
    }

    static Input encoded(String name, String content, Charset charset) {
        return new Input(name, json(content).getBytes(charset), 0, "", READ);
    }

    /** The text with these bytes in place of its é. */
    static byte[] bytes(String text, int... bytes) {
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

    static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
