package org.calx.intake.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Observations of a woman born in 1980, read by the guide of this build, and a short way to write what was found. */
final class Observed {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final FhirReader READER = new FhirReader(
            KNOWLEDGE.concepts(), KNOWLEDGE.units(), new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()));
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"female\",\"birthDate\":\"1980-02-01\"}";

    private Observed() {}

    /** An Observation of a code, such as {@code loinc 17861-6}, {@code snomed 429040005} or plain words. */
    static PatientReading of(String code, String fields) {
        return fields("\"status\":\"final\",\"code\":" + code(code) + (fields.isBlank() ? "" : "," + fields));
    }

    static PatientReading fields(String fields) {
        return json(
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o\","
                        + "\"subject\":{\"reference\":\"Patient/p\"}," + fields + "}},{\"resource\":" + PATIENT
                        + "}]}");
    }

    static PatientReading json(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            return READER.read(List.of(new FhirReader.Source("r.json", () -> new ByteArrayInputStream(bytes))), TODAY)
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String code(String written) {
        if (written.startsWith("{")) {
            return written;
        }
        String[] parts = written.split(" ", 2);
        String system = switch (parts[0]) {
            case "loinc" -> "http://loinc.org";
            case "snomed" -> "http://snomed.info/sct";
            case "calx" -> "http://calx.org/fhir/CodeSystem/concept";
            default -> "";
        };
        return system.isEmpty()
                ? "{\"text\":\"" + written + "\"}"
                : "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + parts[1] + "\"}]}";
    }

    /**
     * The facts in alphabetical order: {@code -fever} absent, {@code ?fever} suspected, {@code past gout}, numbers in the
     * unit of the concept, {@code ulcer@site-heel} about a lesion, and {@code ~} behind what is known by words only.
     */
    static String facts(PatientReading reading) {
        return reading.record().facts().stream()
                .map(Observed::fact)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("; "));
    }

    private static String fact(Fact fact) {
        String tense = fact.tense() == Tense.NOW ? "" : fact.tense().name().toLowerCase(Locale.ROOT) + " ";
        String sure = fact.certainty() == Certainty.SUSPECTED ? "?" : "";
        String sign = fact.value() instanceof Value.Absent ? "-" : "";
        String value = fact.value() instanceof Value.Measured m
                ? measured(m)
                : fact.value() instanceof Value.Level l ? " " + l.grade().name().toLowerCase(Locale.ROOT) : "";
        String about =
                fact.about() instanceof About.OfLesion of ? "@" + of.lesion().name() : "";
        String words = fact.origin().source() == Origin.Source.NARRATIVE ? "~" : "";
        return tense + sure + sign + fact.concept().value() + value + about + words;
    }

    private static String measured(Value.Measured m) {
        String bound = switch (m.comparator()) {
            case EXACTLY -> "=";
            case BELOW -> "<";
            case AT_MOST -> "<=";
            case ABOVE -> ">";
            case AT_LEAST -> ">=";
        };
        String limits = m.lowLimit()
                        .map(l -> " from " + l.stripTrailingZeros().toPlainString())
                        .orElse("")
                + m.highLimit()
                        .map(h -> " to " + h.stripTrailingZeros().toPlainString())
                        .orElse("");
        return bound + m.canonical().toPlainString() + limits;
    }

    /** The problems, each as its kind, its field and what it says. */
    static List<String> problems(PatientReading reading) {
        return reading.problems().stream().map(Observed::problem).toList();
    }

    private static String problem(Problem p) {
        return p.kind() + " " + p.where() + ": " + p.what();
    }
}
