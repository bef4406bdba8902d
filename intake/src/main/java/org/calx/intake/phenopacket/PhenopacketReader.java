package org.calx.intake.phenopacket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.code.Codes;
import org.calx.intake.lab.LabReader;
import org.calx.intake.text.Recogniser;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Lesion;
import org.calx.record.Problem;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Units;

/**
 * Reads GA4GH Phenopackets in JSON: one packet, a family (its proband), a cohort (its members), or several packets.
 * Immutable; safe for many threads.
 */
public final class PhenopacketReader {
    private static final String HUMAN = "NCBITaxon:9606";

    private static final Map<String, Side> SIDES = Map.of(
            "HP:0012834", Side.RIGHT,
            "HP:0012835", Side.LEFT,
            "HP:0012832", Side.BOTH);

    /** Knowingly not read, each with the reason. */
    private static final Map<String, String> SET_ASIDE = Map.of(
            "biosamples", "samples were not read",
            "interpretations", "interpretations of genes were not read",
            "files", "files it points to were not read",
            "genes", "genes were not read",
            "variants", "variants were not read",
            "htsFiles", "files it points to were not read",
            "pedigree", "the pedigree was not read",
            "relatives", "the packets of relatives were not read");

    private static final Set<String> READ = Set.of(
            "id",
            "subject",
            "phenotypicFeatures",
            "measurements",
            "diseases",
            "medicalActions",
            "metaData",
            "phenopacket",
            "proband",
            "members",
            "description",
            "isControlStudy",
            "consanguinousParents");

    private final Terms terms;
    private final Measurements measurements;
    private final Actions actions;

    public PhenopacketReader(Concepts concepts, Units units, Recogniser recogniser) {
        terms = new Terms(concepts, new Codes(concepts), recogniser);
        measurements = new Measurements(terms, new LabReader(concepts, units));
        actions = new Actions(terms);
    }

    /**
     * Reads all people of an input.
     *
     * @param name file name, for origins and problems
     * @param asOf the day of the question
     * @throws UnreadableInput if it is no JSON, or holds no packet
     */
    public List<PatientReading> read(byte[] bytes, String name, LocalDate asOf) {
        List<Problem> faults = new ArrayList<>();
        List<PatientReading> people = new ArrayList<>();
        try {
            for (Node root : new NodeParser(name, faults).read(bytes)) {
                List<Node> packets = packets(root);
                for (Node packet : packets) {
                    Sheet sheet = new Sheet(name, asOf);
                    sheet.add(faults);
                    setAside(root, sheet);
                    people.add(person(packet, sheet));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (people.isEmpty()) {
            throw new UnreadableInput(name, "it holds no phenopacket", "give one with a subject and its features");
        }
        return people;
    }

    private static List<Node> packets(Node root) {
        Optional<Node> inside = root.child("phenopacket").or(() -> root.child("proband"));
        if (inside.isPresent()) {
            return List.of(inside.get());
        }
        return root.has("members") ? root.children("members") : List.of(root);
    }

    private PatientReading person(Node packet, Sheet sheet) {
        Optional<Node> subject = packet.child("subject");
        Optional<String> id = subject.flatMap(s -> s.text("id")).or(() -> packet.text("id"));
        Optional<String> species = subject.flatMap(s -> s.child("taxonomy")).flatMap(t -> t.text("id"));
        if (species.filter(s -> !s.equalsIgnoreCase(HUMAN)).isPresent()) {
            sheet.problem(
                    Problem.Kind.SET_ASIDE,
                    packet,
                    "its subject is of species " + species.get() + ", so nothing of it was used",
                    "give the packet of a person");
            return sheet.done(id);
        }
        sheet.told = packet.child("metaData").flatMap(m -> m.text("created")).flatMap(Times::day);
        subject.ifPresent(s -> Subjects.read(s, sheet));
        setAside(packet, sheet);
        packet.children("phenotypicFeatures").forEach(f -> feature(f, sheet));
        packet.children("diseases").forEach(d -> disease(d, sheet));
        packet.children("measurements").forEach(m -> measurements.read(m, sheet));
        packet.children("medicalActions").forEach(a -> actions.read(a, sheet));
        return sheet.done(id);
    }

    private static void setAside(Node node, Sheet sheet) {
        for (String name : node.names()) {
            if (SET_ASIDE.containsKey(name) && node.has(name)) {
                sheet.problem(
                        Problem.Kind.SET_ASIDE,
                        node,
                        String.valueOf(SET_ASIDE.get(name)),
                        "say what of it matters here");
            } else if (!SET_ASIDE.containsKey(name) && !READ.contains(name)) {
                sheet.problem(Problem.Kind.MALFORMED, node, "unknown field '" + name + "'", "nothing of it was read");
            }
        }
    }

    private void feature(Node feature, Sheet sheet) {
        Side side = Side.NOT_STATED;
        for (Node modifier : feature.children("modifiers")) {
            side = SIDES.getOrDefault(modifier.text("id").orElse(""), side);
        }
        state(feature, "type", "phenotypicFeatures", about(side), sheet, ConceptKind.FINDING, ConceptKind.PROBLEM);
    }

    private void disease(Node disease, Sheet sheet) {
        state(disease, "term", "diseases", About.PATIENT, sheet, ConceptKind.PROBLEM);
    }

    /** What is said of one side is one lesion there; a packet says no more of places. */
    private static About about(Side side) {
        return side == Side.NOT_STATED
                ? About.PATIENT
                : new About.OfLesion(new Lesion(side == Side.BOTH ? "both sides" : "one side", side));
    }

    private void state(Node item, String field, String list, About about, Sheet sheet, ConceptKind... prefer) {
        Optional<Node> term = item.child(field);
        Optional<Boolean> excluded = item.flag("excluded");
        Optional<Boolean> negated = item.flag("negated");
        if (term.isEmpty() || excluded.isEmpty() || negated.isEmpty()) {
            sheet.problem(
                    Problem.Kind.MALFORMED,
                    item,
                    term.isEmpty() ? "no " + field : "'excluded' is neither true nor false, so it was not used",
                    "give a " + field + ", and true or false");
            return;
        }
        Optional<Node> resolution = item.child("resolution");
        Tense tense = resolution.isPresent() ? Tense.PAST : Tense.NOW;
        Optional<LocalDate> when =
                resolution.flatMap(r -> Times.day(r, sheet.birth)).or(() -> sheet.told);
        Terms.Said said = new Terms.Said(about, excluded.get() || negated.get(), tense, when, Set.of(prefer));
        if (!terms.state(term.get(), said, sheet)) {
            sheet.unread(list, Terms.label(term.get()));
        }
    }
}
