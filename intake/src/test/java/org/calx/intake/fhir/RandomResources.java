package org.calx.intake.fhir;

import static org.calx.intake.fhir.Tree.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.calx.intake.code.CodeSystems;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/** Valid resources of every type that is read, with statuses, days and codes by chance from the knowledge that is shipped. */
final class RandomResources {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final String[] DAYS = {
        "2026-11-22", "2026-11-01", "2026-10", "2026", "2024-02-29", "2019-03-01T10:00:00+02:00", "2027-01-01", "1999"
    };
    private static final String[] WORDS = {
        "painful purple skin", "hard lump of the finger", "no fever", "warfarin", "possible lupus", "gibberish zorp"
    };

    private final List<Concept> concepts;
    private final Random random;
    private final String person;
    private int ids;

    /** @param person the id of whom the resources are about; ids of resources begin with it */
    RandomResources(Concepts concepts, Random random, String person) {
        this.concepts = List.copyOf(concepts.all());
        this.random = random;
        this.person = person;
    }

    /** Names of the types, each with one that makes a resource of it. */
    private Map<String, Supplier<Map<String, Object>>> makers() {
        return Map.ofEntries(
                Map.entry("AllergyIntolerance", this::allergy),
                Map.entry("Composition", this::composition),
                Map.entry("Condition", this::condition),
                Map.entry("DeviceUseStatement", this::device),
                Map.entry("DiagnosticReport", this::report),
                Map.entry("DocumentReference", this::document),
                Map.entry("Encounter", this::encounter),
                Map.entry("FamilyMemberHistory", this::family),
                Map.entry("Immunization", this::immunization),
                Map.entry("List", this::list),
                Map.entry("MedicationAdministration", this::administration),
                Map.entry("MedicationDispense", this::dispense),
                Map.entry("MedicationRequest", this::request),
                Map.entry("MedicationStatement", this::medicine),
                Map.entry("Observation", this::observation),
                Map.entry("Procedure", this::procedure));
    }

    static Set<String> types() {
        return new RandomResources(Concepts.of(List.of()), new Random(0), "p")
                .makers()
                .keySet();
    }

    Map<String, Object> of(String type) {
        return makers().get(type).get();
    }

    Map<String, Object> any() {
        List<String> types = types().stream().sorted().toList();
        return of(types.get(random.nextInt(types.size())));
    }

    Map<String, Object> patient() {
        return object(
                "resourceType",
                "Patient",
                "id",
                person,
                "gender",
                pick("male", "female", "other"),
                "birthDate",
                "1961-05-0" + (1 + random.nextInt(9)));
    }

    Map<String, Object> subject() {
        return object("reference", "Patient/" + person);
    }

    private Map<String, Object> start(String type, Object... more) {
        Map<String, Object> resource = object("resourceType", type, "id", person + "-" + ids++);
        resource.putAll(object(more));
        return resource;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    String day() {
        return random.nextInt(4) == 0 ? "" : pick(DAYS);
    }

    private static Map<String, Object> coding(String system, String code) {
        return object("coding", List.of(object("system", system, "code", code)));
    }

    /** A concept of one of the kinds by its code, the guide's own, words, or two of them. */
    Map<String, Object> name(ConceptKind... kinds) {
        List<Concept> fit =
                concepts.stream().filter(c -> List.of(kinds).contains(c.kind())).toList();
        Concept concept = fit.get(random.nextInt(fit.size()));
        List<Object> codings = new ArrayList<>();
        if (!concept.codes().isEmpty() && random.nextBoolean()) {
            Code code = concept.codes().get(random.nextInt(concept.codes().size()));
            codings.add(object("system", code.system(), "code", code.code(), "display", concept.name()));
        }
        if (random.nextInt(3) > 0) {
            codings.add(object("system", CodeSystems.CALX, "code", concept.id().value()));
        }
        if (random.nextInt(6) == 0) {
            codings.add(object("system", "http://example.org/other", "code", "x"));
        }
        String text = random.nextInt(3) == 0 ? pick(concept.name(), pick(WORDS)) : "";
        return object("coding", codings, "text", codings.isEmpty() && text.isEmpty() ? concept.name() : text);
    }

    private List<Object> site() {
        if (random.nextBoolean()) {
            return List.of();
        }
        Map<String, Object> site = name(ConceptKind.SITE);
        return random.nextBoolean()
                ? List.of(site)
                : List.of(site, coding(CodeSystems.SNOMED_CT, pick("7771000", "24028007", "51440002")));
    }

    private Map<String, Object> condition() {
        return start(
                "Condition",
                "clinicalStatus",
                coding(TERMS + "condition-clinical", pick("active", "recurrence", "inactive", "remission", "resolved")),
                "verificationStatus",
                coding(
                        TERMS + "condition-ver-status",
                        pick("confirmed", "confirmed", "unconfirmed", "provisional", "refuted", "entered-in-error")),
                "code",
                name(ConceptKind.PROBLEM, ConceptKind.PROBLEM, ConceptKind.FINDING),
                "bodySite",
                site(),
                "subject",
                subject(),
                pick("onsetDateTime", "abatementDateTime"),
                day(),
                "recordedDate",
                day());
    }

    private Map<String, Object> observation() {
        Map<String, Object> observation = start(
                "Observation",
                "status",
                pick("final", "final", "preliminary", "amended", "cancelled", "entered-in-error", "unknown"),
                "subject",
                subject(),
                "effectiveDateTime",
                day());
        switch (random.nextInt(3)) {
            case 0 -> {
                List<Object> site = site();
                observation.putAll(object(
                        "code",
                        name(ConceptKind.FINDING, ConceptKind.EXPOSURE),
                        "valueBoolean",
                        random.nextBoolean(),
                        "bodySite",
                        site.isEmpty() ? "" : site.get(0)));
            }
            case 1 -> {
                observation.put("code", name(ConceptKind.LAB));
                observation.putAll(result());
            }
            default -> {
                Map<String, Object> part = object("code", name(ConceptKind.LAB));
                part.putAll(result());
                observation.put("code", object("text", "panel"));
                observation.put("component", List.of(part));
            }
        }
        return observation;
    }

    private Map<String, Object> result() {
        Map<String, Object> number = object(
                "value",
                BigDecimal.valueOf(random.nextInt(40_000), random.nextInt(4)),
                "comparator",
                pick("", "", "<", ">="),
                "unit",
                pick("mg/dL", "mmol/L", "pg/mL", "g/L", "zorp"),
                "system",
                CodeSystems.UCUM);
        number.put("code", number.get("unit"));
        Map<String, Object> flag =
                coding(TERMS + "v3-ObservationInterpretation", pick("H", "L", "N", "POS", "NEG", "A"));
        return switch (random.nextInt(3)) {
            case 0 -> object("valueQuantity", number);
            case 1 -> object("valueQuantity", number, "interpretation", List.of(flag));
            default -> object("interpretation", List.of(flag));
        };
    }

    private Map<String, Object> medicine() {
        return start(
                "MedicationStatement",
                "status",
                pick(
                        "active",
                        "unknown",
                        "completed",
                        "stopped",
                        "on-hold",
                        "intended",
                        "not-taken",
                        "entered-in-error"),
                "medicationCodeableConcept",
                name(ConceptKind.DRUG),
                "subject",
                subject(),
                "effectivePeriod",
                object(pick("start", "end"), pick(DAYS)),
                "dateAsserted",
                day());
    }

    private Map<String, Object> request() {
        return start(
                "MedicationRequest",
                "status",
                pick("active", "active", "unknown", "stopped", "completed", "on-hold", "draft", "cancelled"),
                "intent",
                pick("order", "order", "plan", "proposal", "option"),
                "medicationCodeableConcept",
                name(ConceptKind.DRUG),
                "subject",
                subject(),
                "authoredOn",
                day());
    }

    private Map<String, Object> administration() {
        return start(
                "MedicationAdministration",
                "status",
                pick("in-progress", "completed", "stopped", "on-hold", "unknown", "not-done", "entered-in-error"),
                "medicationCodeableConcept",
                name(ConceptKind.DRUG),
                "subject",
                subject(),
                "effectiveDateTime",
                pick(DAYS));
    }

    private Map<String, Object> dispense() {
        return start(
                "MedicationDispense",
                "status",
                pick("completed", "completed", "stopped", "preparation", "in-progress", "unknown", "cancelled"),
                "medicationCodeableConcept",
                name(ConceptKind.DRUG),
                "subject",
                subject(),
                "whenHandedOver",
                day());
    }

    private Map<String, Object> procedure() {
        return start(
                "Procedure",
                "status",
                pick("in-progress", "completed", "stopped", "on-hold", "preparation", "unknown", "not-done"),
                "code",
                name(ConceptKind.PROCEDURE, ConceptKind.PROBLEM),
                "subject",
                subject(),
                "performedDateTime",
                day());
    }

    private Map<String, Object> family() {
        return start(
                "FamilyMemberHistory",
                "status",
                pick("completed", "partial", "entered-in-error", "health-unknown"),
                "patient",
                subject(),
                "relationship",
                object("text", pick("mother", "brother", "aunt")),
                "condition",
                List.of(object("code", name(ConceptKind.PROBLEM))));
    }

    private Map<String, Object> allergy() {
        return start(
                "AllergyIntolerance",
                "clinicalStatus",
                coding(TERMS + "allergyintolerance-clinical", pick("active", "inactive", "resolved")),
                "verificationStatus",
                coding(TERMS + "allergyintolerance-verification", pick("confirmed", "unconfirmed", "refuted")),
                "code",
                name(ConceptKind.DRUG),
                "patient",
                subject(),
                "recordedDate",
                day());
    }

    private Map<String, Object> immunization() {
        return start(
                "Immunization",
                "status",
                pick("completed", "not-done", "entered-in-error"),
                "vaccineCode",
                name(ConceptKind.DRUG, ConceptKind.EXPOSURE),
                "patient",
                subject(),
                "occurrenceDateTime",
                pick(DAYS));
    }

    private Map<String, Object> encounter() {
        return start(
                "Encounter",
                "status",
                pick("finished", "in-progress", "planned", "cancelled", "entered-in-error"),
                "class",
                object("code", "AMB"),
                "subject",
                subject(),
                "period",
                object("start", pick(DAYS)),
                "reasonCode",
                List.of(name(ConceptKind.PROBLEM, ConceptKind.FINDING)));
    }

    private Map<String, Object> device() {
        return start(
                "DeviceUseStatement",
                "status",
                pick("active", "completed", "intended", "on-hold", "entered-in-error"),
                "subject",
                subject(),
                "device",
                object("display", "pacemaker"),
                "reasonCode",
                List.of(name(ConceptKind.PROBLEM)),
                "recordedOn",
                day());
    }

    private Map<String, Object> report() {
        return start(
                "DiagnosticReport",
                "status",
                pick("final", "amended", "cancelled", "entered-in-error"),
                "code",
                object("text", "radiograph"),
                "subject",
                subject(),
                "effectiveDateTime",
                day(),
                "conclusion",
                pick(WORDS),
                "conclusionCode",
                List.of(name(ConceptKind.IMAGING, ConceptKind.HISTOLOGY)));
    }

    private Map<String, Object> document() {
        return start(
                "DocumentReference",
                "status",
                pick("current", "superseded", "entered-in-error"),
                "subject",
                subject(),
                "date",
                "2026-11-01T08:00:00Z",
                "content",
                List.of(object(
                        "attachment",
                        object("contentType", "text/plain", "data", "UGFpbmZ1bCBwdXJwbGUgc2tpbiBvbiB0aGUgdGhpZ2gu"))));
    }

    private Map<String, Object> composition() {
        return start(
                "Composition",
                "status",
                pick("final", "amended", "entered-in-error"),
                "subject",
                subject(),
                "date",
                pick(DAYS),
                "section",
                List.of(object(
                        "code",
                        coding(CodeSystems.LOINC, pick("10160-0", "11450-4", "48765-2")),
                        "emptyReason",
                        coding(TERMS + "list-empty-reason", pick("nilknown", "notasked", "withheld")))));
    }

    private Map<String, Object> list() {
        return start(
                "List",
                "status",
                pick("current", "retired", "entered-in-error"),
                "mode",
                pick("snapshot", "working", "changes"),
                "code",
                coding(CodeSystems.LOINC, pick("10160-0", "11450-4", "48765-2")),
                "subject",
                subject(),
                "date",
                pick(DAYS),
                "emptyReason",
                coding(TERMS + "list-empty-reason", pick("nilknown", "notasked", "unavailable")));
    }
}
