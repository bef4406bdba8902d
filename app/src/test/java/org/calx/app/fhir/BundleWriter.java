package org.calx.app.fhir;

import static org.calx.app.fhir.JsonTree.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Writes a patient record as a FHIR R4 bundle by docs/records.md, one resource for each fact. What no resource can say
 * is kept apart: it must be without power over the answer.
 */
final class BundleWriter {
    private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    private static final String SNOMED = "http://snomed.info/sct";

    /**
     * One patient's resources.
     *
     * @param meant the record without what no resource can say and has power: places of which nothing else is said, and
     *     a list that is complete although it is not empty
     * @param unsaid facts that no resource can say and that are without power
     */
    record Written(Map<String, Object> bundle, PatientRecord meant, List<Fact> unsaid) {
        byte[] bytes() {
            return JsonTree.bytes(bundle);
        }
    }

    private final Concepts concepts;
    private final Naming naming;
    private final FactWriter facts;

    BundleWriter(Concepts concepts, Naming naming) {
        this.concepts = concepts;
        this.naming = naming;
        facts = new FactWriter(concepts, naming);
    }

    Written write(PatientRecord all) {
        PatientRecord record = meant(all);
        List<Map<String, Object>> resources = new ArrayList<>();
        List<Fact> unsaid = new ArrayList<>();
        Set<Fact> placed = new HashSet<>();
        resources.add(patient(record));
        for (Lesion lesion : record.lesions()) {
            Naming.Places places = naming.places(record, lesion);
            placed.addAll(places.facts());
            resources.add(bodyStructure(lesion, places.location()));
        }
        for (Fact fact : record.facts()) {
            if (!placed.contains(fact)) {
                facts.resource(fact).ifPresentOrElse(resources::add, () -> unsaid.add(fact));
            }
        }
        record.coverage().forEach(c -> resources.add(nothingKnown(c, record.asOf())));
        return new Written(bundle(resources), record, unsaid);
    }

    private PatientRecord meant(PatientRecord all) {
        List<Fact> facts = all.facts().stream()
                .filter(f -> !isPlace(f)
                        || all.facts().stream().anyMatch(other -> other.about().equals(f.about()) && !isPlace(other)))
                .toList();
        Set<Coverage> coverage = all.coverage().stream()
                .filter(c -> facts.stream()
                        .noneMatch(f -> f.tense() == Tense.NOW
                                && !(f.value() instanceof Value.Absent)
                                && !(f.about() instanceof About.Relative)
                                && kind(f) == c.kind()))
                .collect(Collectors.toSet());
        return new PatientRecord(facts, all.birth(), all.sex(), coverage, all.asOf());
    }

    private boolean isPlace(Fact fact) {
        return kind(fact) == ConceptKind.SITE;
    }

    private ConceptKind kind(Fact fact) {
        return concepts.get(fact.concept()).kind();
    }

    private static Map<String, Object> bundle(List<Map<String, Object>> resources) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            Map<String, Object> resource = new LinkedHashMap<>(resources.get(i));
            resource.putIfAbsent("id", "r" + i);
            entries.add(object(
                    "fullUrl",
                    "http://example.org/" + resource.get("resourceType") + "/" + resource.get("id"),
                    "resource",
                    resource));
        }
        return object("resourceType", "Bundle", "type", "collection", "entry", entries);
    }

    private static Map<String, Object> patient(PatientRecord record) {
        String gender = switch (record.sex()) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case NOT_STATED -> "unknown";
        };
        return object(
                "resourceType",
                "Patient",
                "id",
                "p",
                "gender",
                gender,
                "birthDate",
                record.birth().map(LocalDate::toString).orElse(""));
    }

    private static Map<String, Object> bodyStructure(Lesion lesion, Map<String, Object> location) {
        String side = switch (lesion.side()) {
            case LEFT -> "7771000";
            case RIGHT -> "24028007";
            case BOTH -> "51440002";
            case NOT_STATED -> "";
        };
        List<Object> qualifier = side.isEmpty() ? List.of() : List.of(FactWriter.coded(SNOMED, side));
        return object(
                "resourceType",
                "BodyStructure",
                "id",
                lesion.name(),
                "location",
                location.isEmpty() ? "" : location,
                "locationQualifier",
                qualifier,
                "patient",
                FactWriter.SUBJECT);
    }

    /** Says that there is nothing, or nothing more, of a kind. */
    private static Map<String, Object> nothingKnown(Coverage coverage, LocalDate asOf) {
        return switch (coverage.kind()) {
            case DRUG ->
                object(
                        "resourceType",
                        "MedicationStatement",
                        "status",
                        "active",
                        "medicationCodeableConcept",
                        FactWriter.coded(IPS, "no-known-medications"),
                        "subject",
                        FactWriter.SUBJECT,
                        "dateAsserted",
                        asOf.toString());
            case PROBLEM ->
                object(
                        "resourceType",
                        "Condition",
                        "code",
                        FactWriter.coded(IPS, "no-known-problems"),
                        "subject",
                        FactWriter.SUBJECT,
                        "recordedDate",
                        asOf.toString());
            default -> throw new AssertionError("no resource declares " + coverage);
        };
    }
}
