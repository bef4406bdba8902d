package org.calx.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.calx.app.guide.Guide;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;

/** Reads an input that is far larger than the memory of its process, made while it is read. */
final class Endless {
    private static final String PERSON = "{'resourceType':'Patient','id':'p'}";
    private static final String NEIGHBOUR = "{'resourceType':'Condition','id':'n','subject':{'reference':'Patient/p'},"
            + "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M34.9'}]}}";
    private static final int MEGABYTE = 1_000_000;

    private Endless() {}

    /** @param args {@code line} for a line of 100 MB, {@code bundle} for a bundle of 200 MB */
    public static void main(String[] args) throws Exception {
        boolean line = args[0].equals("line");
        String part = line ? "x".repeat(MEGABYTE) : entries();
        String before = line
                ? PERSON + "\n{'resourceType':'Condition','subject':{'reference':'Patient/p'},'code':{'text':'"
                : "{'resourceType':'Bundle','entry':[{'resource':" + PERSON + "},";
        String after = line ? "'}}\n" + NEIGHBOUR : "{'resource':" + NEIGHBOUR + "}]}";
        FhirReader.Source source = new FhirReader.Source(
                line ? "made.ndjson" : "made.json", () -> stream(before, part, line ? 100 : 200, after));
        for (PatientReading reading : Guide.packed().records(List.of(source), LocalDate.of(2026, 11, 22))) {
            reading.record().facts().forEach(f -> System.out.println(f.concept().value()));
        }
    }

    /** A megabyte of entries with much that nobody reads. */
    private static String entries() {
        String entry = "{'resource':{'resourceType':'Observation','status':'final','subject':{'reference':'Patient/p'},"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'8302-2'}]},'text':{'div':'"
                + "x".repeat(1_000)
                + "'}}},";
        return entry.repeat(MEGABYTE / entry.length());
    }

    private static InputStream stream(String before, String part, int times, String after) {
        byte[] bytes = bytes(part);
        List<InputStream> middle = IntStream.range(0, times)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(bytes))
                .toList();
        InputStream parts = new SequenceInputStream(Collections.enumeration(middle));
        return new SequenceInputStream(new SequenceInputStream(of(before), parts), of(after));
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
