package org.calx.app.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.calx.assess.Assessment;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.calx.words.Document;
import org.calx.words.Voice;
import org.calx.words.Wording;

/**
 * The page for the doctor as a FHIR R4 document: its sections as text, and what they say as resources. The patient has
 * no name, number or day of birth.
 */
public final class DocumentBundle {
    private static final String SNOMED = "http://snomed.info/sct";

    private final Knowledge knowledge;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Supplier<String> ids;
    private final List<Tree> entries = new ArrayList<>();

    /** @param ids gives a new UUID each time */
    public DocumentBundle(Knowledge knowledge, Supplier<String> ids) {
        this.knowledge = knowledge;
        this.ids = ids;
    }

    /**
     * Writes the document, once.
     *
     * @param sheet the page itself, for its text
     * @param now when it is made
     */
    public byte[] of(PatientRecord record, Assessment a, Document sheet, String program, Instant now) {
        String made = now.truncatedTo(ChronoUnit.SECONDS).toString();
        String composition = address();
        String patient = add(patient(record));
        String device = add(Tree.resource("Device")
                .with("deviceName", List.of(new Tree().with("name", "Calx").with("type", "user-friendly-name")))
                .with("version", List.of(new Tree().with("value", program + ", knowledge " + a.knowledge()))));
        Map<Lesion, String> lesions = lesions(record, patient);
        Tree subject = Tree.reference(patient);
        Statements statements = new Statements(knowledge, subject, lesions, record.asOf());
        FactResources facts = new FactResources(knowledge, statements, subject, lesions, record.asOf());
        List<String> present = new ArrayList<>(lesions.values());
        List<String> absent = new ArrayList<>();
        List<Fact> stated = stated(record);
        for (Fact fact : stated) {
            if (!isReadWithItsLesion(fact, stated)) {
                List<String> into = fact.value() instanceof Value.Absent ? absent : present;
                into.add(add(facts.of(fact)));
            }
        }
        record.coverage().forEach(c -> absent.add(add(statements.of(c))));
        Map<String, List<String>> sections = new LinkedHashMap<>();
        AssessmentResources judged = new AssessmentResources(knowledge, a, subject, made);
        sections.put("section.doctor.flags", added(judged.flags()));
        sections.put("section.doctor.findings", present);
        sections.put("section.doctor.negatives", absent);
        sections.put("section.doctor.standings", added(List.of(judged.impression())));
        sections.put("section.doctor.work-up", added(judged.workUp()));
        sections.put("section.decide", added(judged.medicines()));
        Tree first = Tree.resource("Composition")
                .with("text", Narrative.generated(Narrative.of(sheet)))
                .with("status", "preliminary")
                .with("type", Tree.concept(List.of(Tree.coding("http://loinc.org", "51855-5", "Patient Note")), ""))
                .with("subject", Tree.reference(patient))
                .with("date", made)
                .with("author", List.of(Tree.reference(device)))
                .with("title", sheet.title())
                .with("section", sections(sections, sheet));
        List<Tree> all = new ArrayList<>();
        all.add(new Tree().with("fullUrl", composition).with("resource", first));
        all.addAll(entries);
        return Tree.resource("Bundle")
                .with("language", "en")
                .with(
                        "identifier",
                        new Tree().with("system", "urn:ietf:rfc:3986").with("value", address()))
                .with("type", "document")
                .with("timestamp", made)
                .with("entry", all)
                .json();
    }

    private String address() {
        return "urn:uuid:" + ids.get();
    }

    private String add(Tree resource) {
        String address = address();
        entries.add(new Tree().with("fullUrl", address).with("resource", resource));
        return address;
    }

    private List<String> added(List<Tree> resources) {
        return resources.stream().map(this::add).toList();
    }

    /** Sections without anything to refer to are in the text of the whole alone. */
    private List<Tree> sections(Map<String, List<String>> references, Document sheet) {
        List<Tree> sections = new ArrayList<>();
        references.forEach((key, addresses) -> {
            String heading = wording.text(key);
            Optional<Document.Section> said = sheet.sections().stream()
                    .filter(s -> s.heading().equals(heading))
                    .findFirst();
            if (!addresses.isEmpty()) {
                sections.add(new Tree()
                        .with("title", heading)
                        .with("text", said.map(s -> Narrative.generated(Narrative.of(s))))
                        .with("entry", addresses.stream().map(Tree::reference).toList()));
            }
        });
        return sections;
    }

    private static Tree patient(PatientRecord record) {
        String gender = record.sex() == Sex.NOT_STATED ? "unknown" : Wording.word(record.sex());
        return Tree.resource("Patient").with("gender", gender);
    }

    /** What was said, with the age in place of the day of birth. */
    private static List<Fact> stated(PatientRecord record) {
        List<Fact> facts = new ArrayList<>(record.facts().stream()
                .filter(f -> f.origin().source() != Origin.Source.DERIVED)
                .toList());
        record.birth().map(b -> age(b, record.asOf())).ifPresent(facts::add);
        return facts;
    }

    private static Fact age(LocalDate birth, LocalDate day) {
        Quantity years =
                new Quantity(BigDecimal.valueOf(Period.between(birth, day).getYears()), "a");
        Value value = new Value.Measured(years, Comparator.EXACTLY, years.number(), Optional.empty(), Optional.empty());
        return new Fact(
                Age.CONCEPT,
                value,
                About.PATIENT,
                Tense.NOW,
                Certainty.STATED,
                Optional.empty(),
                new Origin(Origin.Source.FIELD, "birth", ""));
    }

    /** A place is read with any finding of its lesion, as of the same day; without one nothing says that it is there. */
    private boolean isReadWithItsLesion(Fact fact, List<Fact> all) {
        return isPlace(fact)
                && all.stream()
                        .anyMatch(f -> f.about().equals(fact.about())
                                && f.when().equals(fact.when())
                                && f.value() instanceof Value.Present
                                && f.tense() == Tense.NOW
                                && f.certainty() == Certainty.STATED
                                && knowledge
                                        .concepts()
                                        .find(f.concept())
                                        .filter(c -> c.kind() != ConceptKind.SITE && c.ofLesion())
                                        .isPresent());
    }

    private Map<Lesion, String> lesions(PatientRecord record, String patient) {
        Statements statements = new Statements(knowledge, Tree.reference(patient), Map.of(), record.asOf());
        Map<Lesion, String> addresses = new LinkedHashMap<>();
        for (Lesion lesion : record.lesions()) {
            Map<ConceptId, Fact> places = new LinkedHashMap<>();
            record.facts().stream()
                    .filter(f -> f.about().equals(new About.OfLesion(lesion)) && isPlace(f))
                    .forEach(f -> places.merge(f.concept(), f, DocumentBundle::better));
            Tree location = Tree.concept(
                    places.values().stream().map(statements::coding).toList(), "");
            Tree structure = Tree.resource("BodyStructure")
                    .with("id", "lesion-" + (addresses.size() + 1))
                    .with("active", true)
                    .with("location", location)
                    .with("locationQualifier", side(lesion.side()))
                    .with("patient", Tree.reference(patient));
            addresses.put(lesion, add(structure));
        }
        return addresses;
    }

    /** What was said outright goes before what a program found in words. */
    private static Fact better(Fact one, Fact other) {
        return one.origin().source() == Origin.Source.NARRATIVE ? other : one;
    }

    private boolean isPlace(Fact fact) {
        return fact.value() instanceof Value.Present
                && fact.tense() == Tense.NOW
                && fact.certainty() == Certainty.STATED
                && fact.about() instanceof About.OfLesion
                && knowledge
                        .concepts()
                        .find(fact.concept())
                        .filter(c -> c.kind() == ConceptKind.SITE)
                        .isPresent();
    }

    private static List<Tree> side(Side side) {
        return switch (side) {
            case LEFT -> List.of(Tree.concept(List.of(Tree.coding(SNOMED, "7771000", "Left")), "left"));
            case RIGHT -> List.of(Tree.concept(List.of(Tree.coding(SNOMED, "24028007", "Right")), "right"));
            case BOTH -> List.of(Tree.concept(List.of(Tree.coding(SNOMED, "51440002", "Bilateral")), "both sides"));
            case NOT_STATED -> List.of();
        };
    }
}
