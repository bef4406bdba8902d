package org.calx.intake.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calx.intake.PatientReading;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Fact;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Reads resources written in JSON with single quotes, and a short way to write what came of them. */
final class Records {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final FhirReader READER = new FhirReader(
            KNOWLEDGE.concepts(), KNOWLEDGE.units(), new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()));

    static final String PERSON = "{'resourceType':'Patient','id':'p','gender':'female','birthDate':'1960-05-04'}";

    private Records() {}

    /** Reads the resources of one bundle, with single quotes for double ones. */
    static List<PatientReading> people(String... resources) {
        String entries = Arrays.stream(resources)
                .map(r -> "{'resource':" + r + "}")
                .collect(Collectors.joining(",", "{'resourceType':'Bundle','type':'collection','entry':[", "]}"));
        byte[] json = entries.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return READER.read(
                    List.of(new FhirReader.Source("records.json", () -> new ByteArrayInputStream(json))), TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads resources about {@link #PERSON}. */
    static PatientReading read(String... resources) {
        String[] all = Arrays.copyOf(resources, resources.length + 1);
        all[resources.length] = PERSON;
        List<PatientReading> people = people(all);
        if (people.size() != 1) {
            throw new AssertionError(people.size() + " people where one was written");
        }
        return people.get(0);
    }

    /** A resource about {@link #PERSON} with its further fields. */
    static String resource(String type, String fields) {
        String whom =
                type.matches("AllergyIntolerance|FamilyMemberHistory|Immunization|Device|BodyStructure|RelatedPerson")
                        ? "patient"
                        : "subject";
        return "{'resourceType':'" + type + "','id':'r1','" + whom + "':{'reference':'Patient/p'}"
                + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    /** A CodeableConcept of one of the guide's own concepts. */
    static String calx(String concept) {
        return "{'coding':[{'system':'" + CodeSystems.CALX + "','code':'" + concept + "'}]}";
    }

    /**
     * The facts as words, in order: {@code -fever} absent, {@code ?gout} suspected, {@code past gout}, {@code
     * lump@site-elbow left} of a lesion, {@code gout@mother} of a relative, {@code "gout"} from words alone, with the day
     * behind: {@code gout 2024-01-02}.
     */
    static List<String> facts(PatientReading reading) {
        return reading.record().facts().stream().map(Records::fact).toList();
    }

    private static String fact(Fact f) {
        String tense = f.tense() == Tense.NOW ? "" : f.tense().name().toLowerCase(Locale.ROOT) + " ";
        String sign = (f.value().equals(Value.ABSENT) ? "-" : "") + (f.certainty() == Certainty.SUSPECTED ? "?" : "");
        String name = f.concept().value();
        String quoted = f.origin().source() == org.calx.record.Origin.Source.NARRATIVE ? '"' + name + '"' : name;
        String number = f.value() instanceof Value.Measured m
                ? " " + m.comparator() + " " + m.canonical().toPlainString()
                : "";
        return tense
                + sign
                + quoted
                + number
                + about(f.about())
                + f.when().map(d -> " " + d).orElse("");
    }

    private static String about(About about) {
        if (about instanceof About.OfLesion of) {
            Side side = of.lesion().side();
            return "@" + of.lesion().name()
                    + (side == Side.NOT_STATED ? "" : " " + side.name().toLowerCase(Locale.ROOT));
        }
        return about instanceof About.Relative r ? "@" + r.relation() : "";
    }

    /** The problems, each as kind and what. */
    static List<String> problems(PatientReading reading) {
        return reading.problems().stream().map(p -> p.kind() + " " + p.what()).toList();
    }

    static List<String> places(PatientReading reading) {
        return reading.problems().stream().map(p -> p.where()).toList();
    }
}
