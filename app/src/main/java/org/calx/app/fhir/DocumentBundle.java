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
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Offered;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Standing;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
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
import org.calx.words.Days;
import org.calx.words.Document;
import org.calx.words.Voice;
import org.calx.words.Wording;

/**
 * The page for the doctor as a FHIR R4 document: its sections as text, and what they say as resources. The patient has
 * no name, number or day of birth.
 */
public final class DocumentBundle {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final int CANDIDATES = 6;

    private final Knowledge knowledge;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Days days = new Days(wording);
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
        FactResources facts = new FactResources(knowledge, patient, lesions, record.asOf());
        List<String> present = new ArrayList<>(lesions.values());
        List<String> absent = new ArrayList<>();
        for (Fact fact : stated(record)) {
            List<String> into = fact.value() instanceof Value.Absent ? absent : present;
            facts.of(fact).map(this::add).ifPresent(into::add);
        }
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("section.doctor.flags", flags(a, patient, made));
        sections.put("section.doctor.findings", present);
        sections.put("section.doctor.negatives", absent);
        sections.put("section.doctor.standings", List.of(add(impression(a, patient, made))));
        sections.put("section.doctor.work-up", workUp(a, patient));
        sections.put("section.decide", medicines(a, patient));
        Tree first = Tree.resource("Composition")
                .with("text", narrative(Narrative.of(sheet)))
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

    private static Tree narrative(String div) {
        return new Tree().with("status", "generated").with("div", div);
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
                        .with("text", said.map(s -> narrative(Narrative.of(s))))
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

    private Map<Lesion, String> lesions(PatientRecord record, String patient) {
        Map<Lesion, String> addresses = new LinkedHashMap<>();
        for (Lesion lesion : record.lesions()) {
            Tree location = Tree.concept(
                    record.facts().stream()
                            .filter(f -> f.about().equals(new About.OfLesion(lesion)) && isPlace(f))
                            .map(f -> Tree.coding(
                                    FactResources.CONCEPTS,
                                    f.concept().value(),
                                    knowledge
                                            .concepts()
                                            .find(f.concept())
                                            .map(Concept::name)
                                            .orElse("")))
                            .distinct()
                            .toList(),
                    "");
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

    private boolean isPlace(Fact fact) {
        return fact.value() instanceof Value.Present
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

    private List<String> flags(Assessment a, String patient, String made) {
        Urgency u = a.urgency();
        return Stream.concat(u.raised().stream(), u.open().stream())
                .map(f -> {
                    String state = wording.text(u.raised().contains(f) ? "next.raised" : "next.open");
                    String seenBy = days.by(a.asOf(), f.flag().seenBy());
                    return add(Tree.resource("RiskAssessment")
                            .with("status", "preliminary")
                            .with("code", Tree.text(f.flag().head().name()))
                            .with("subject", Tree.reference(patient))
                            .with("occurrenceDateTime", made)
                            .with(
                                    "prediction",
                                    List.of(new Tree()
                                            .with(
                                                    "outcome",
                                                    Tree.text(f.flag().head().name()))
                                            .with("qualitativeRisk", Tree.text(state))
                                            .with(
                                                    "rationale",
                                                    wording.text(
                                                            "doctor.flag",
                                                            f.flag().head().name(),
                                                            seenBy,
                                                            ""))))
                            .with("mitigation", f.flag().clinicalAction()));
                })
                .toList();
    }

    private Tree impression(Assessment a, String patient, String made) {
        List<Tree> findings = Stream.concat(
                        a.types().stream().map(Assessment.TypeWeighed::type), a.recognition().candidates().stream())
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(CANDIDATES)
                .map(this::finding)
                .toList();
        return Tree.resource("ClinicalImpression")
                .with("status", "completed")
                .with("subject", Tree.reference(patient))
                .with("date", made)
                .with("summary", wording.of("conclusion", a.recognition().conclusion()))
                .with("finding", findings);
    }

    private Tree finding(Weighed w) {
        List<String> basis = new ArrayList<>();
        basis.add(wording.of("standing", w.standing()));
        w.supporting()
                .forEach(r -> basis.add(wording.text("weighed.for", r.finding().name())));
        w.opposing()
                .forEach(r ->
                        basis.add(wording.text("weighed.against", r.finding().name())));
        return new Tree()
                .with("itemCodeableConcept", Tree.text(w.entry().head().name()))
                .with("basis", String.join(". ", basis));
    }

    private List<String> workUp(Assessment a, String patient) {
        return a.investigations().stream()
                .filter(o -> o.offered() != Offered.NO)
                .map(o -> add(Tree.resource("ServiceRequest")
                        .with("status", "draft")
                        .with("intent", "proposal")
                        .with("code", Tree.text(o.entry().head().name()))
                        .with("subject", Tree.reference(patient))
                        .with(
                                "reasonCode",
                                o.entry().settles().stream()
                                        .flatMap(id -> knowledge.entry(id).stream())
                                        .map(e -> Tree.text(e.head().name()))
                                        .toList())
                        .with(
                                "note",
                                o.reasons().stream()
                                        .map(r -> Tree.text(wording.text("offer.reason.check-first", r.reason())))
                                        .toList())))
                .toList();
    }

    private List<String> medicines(Assessment a, String patient) {
        return a.options().stream()
                .filter(o -> o.entry().use() == Entry.Use.DO_NOT_STOP)
                .map(o -> add(Tree.resource("DetectedIssue")
                        .with("status", "preliminary")
                        .with("code", Tree.text(o.entry().head().name()))
                        .with("patient", Tree.reference(patient))
                        .with(
                                "detail",
                                wording.text("use.do-not-stop")
                                        + o.reasons().stream()
                                                .map(r -> ". " + r.reason())
                                                .distinct()
                                                .reduce("", String::concat))))
                .toList();
    }
}
