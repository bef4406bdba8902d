package org.calx.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.document.DocumentText;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.phenopacket.PhenopacketReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Fact;
import org.calx.record.Problem;

/** Reads what the fuzzer made up, and looks at what must hold whatever it was. */
final class Readings {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    static final Recogniser RECOGNISER = new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units());
    private static final FhirReader READER = new FhirReader(KNOWLEDGE.concepts(), KNOWLEDGE.units(), RECOGNISER);
    private static final PhenopacketReader PACKETS =
            new PhenopacketReader(KNOWLEDGE.concepts(), KNOWLEDGE.units(), RECOGNISER);

    /** An input that takes longer is a finding: the driver's own limit would be for all inputs together. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Readings() {}

    /** Reads the input as a resource of a type, whatever it calls itself. */
    static void ofResource(String type, byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8).stripLeading();
        String body = text.startsWith("{") ? text.substring(1) : text;
        ofRecord(("{\"resourceType\":\"" + type + "\"," + body).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the input as it is. */
    static void ofRecord(byte[] input) {
        List<FhirReader.Source> sources =
                List.of(new FhirReader.Source("input", () -> new ByteArrayInputStream(input)));
        timely(() -> {
            try {
                READER.read(sources, AS_OF).forEach(Readings::check);
            } catch (IOException e) {
                throw new AssertionError("bytes in memory cannot fail", e);
            }
        });
    }

    /** Reads the input as phenopackets. */
    static void ofPhenopacket(byte[] input) {
        timely(() -> PACKETS.read(input, "input", AS_OF).forEach(Readings::check));
    }

    /** Reads the input as the bytes of a document, and checks what must hold of its text. */
    static void ofDocument(byte[] input, String contentType) {
        timely(() -> {
            DocumentText document = DocumentText.of(input, contentType, true);
            require(document.setAside().isEmpty() || document.text().isEmpty(), "set aside and read", document);
            require(document.notes().stream().noneMatch(String::isBlank), "a note without words", document);
        });
    }

    /** Reads the input as the bytes of a report that a resource carries. */
    static void ofAttachment(byte[] input, String contentType) {
        ofResource(
                "DocumentReference",
                ("\"status\":\"current\",\"content\":[{\"attachment\":{\"contentType\":\"" + contentType
                                + "\",\"data\":\"" + Base64.getEncoder().encodeToString(input) + "\"}}]}")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static void timely(Runnable reading) {
        long start = System.nanoTime();
        try {
            reading.run();
        } catch (UnreadableInput e) {
            check(e.problem());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        require(taken.compareTo(LONGEST) < 0, "took longer than " + LONGEST, taken);
    }

    private static void check(PatientReading reading) {
        reading.problems().forEach(Readings::check);
        reading.record().facts().forEach(Readings::check);
    }

    private static void check(Fact fact) {
        require(KNOWLEDGE.concepts().find(fact.concept()).isPresent(), "a fact of no concept", fact);
        require(!fact.origin().where().isBlank(), "a fact from nowhere", fact);
    }

    private static void check(Problem problem) {
        require(!problem.where().isBlank(), "a problem that names no place", problem);
        require(!problem.what().isBlank(), "a problem that names no thing", problem);
        require(!problem.remedy().isBlank(), "a problem without a remedy", problem);
    }

    private static void require(boolean holds, String otherwise, Object thing) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + thing);
        }
    }
}
