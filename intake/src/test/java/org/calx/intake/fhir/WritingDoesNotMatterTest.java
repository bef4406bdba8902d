package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Tree.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.calx.record.ConceptKind;

/** What a record says does not depend on how it is written down, for every type that is read. */
class WritingDoesNotMatterTest {
    private static final int TRIES = 400;

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(RandomResources.types());
    }

    /** One person and some resources of one type. */
    private static List<Map<String, Object>> resources(String type, Random random) {
        RandomResources make = new RandomResources(WhatRecordsSay.CONCEPTS, random, "p");
        List<Map<String, Object>> resources = new ArrayList<>(List.of(make.patient()));
        for (int i = 0; i < 3; i++) {
            resources.add(make.of(type));
        }
        return resources;
    }

    private static List<Map<String, Object>> changed(
            List<Map<String, Object>> resources, UnaryOperator<Map<String, Object>> change) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> resource : resources) {
            if (Tree.each(resource, change) instanceof Map<?, ?> map) {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, value) -> copy.put((String) name, value));
                changed.add(copy);
            }
        }
        return changed;
    }

    @Property(tries = TRIES)
    void orderOfFields(@ForAll("types") String type, @ForAll Random random) {
        List<Map<String, Object>> resources = resources(type, random);
        assertThat(WhatRecordsSay.bundle(changed(resources, o -> Tree.shuffled(o, random))))
                .isEqualTo(WhatRecordsSay.bundle(resources));
    }

    @Property(tries = TRIES)
    void whiteSpace(@ForAll("types") String type, @ForAll Random random) {
        Map<String, Object> bundle = WhatRecordsSay.holding(resources(type, random));
        assertThat(WhatRecordsSay.read(Tree.spaced(bundle, random)))
                .isEqualTo(WhatRecordsSay.read(Tree.compact(bundle)));
    }

    @Property(tries = TRIES)
    void fieldsAndExtensionsNobodyKnows(@ForAll("types") String type, @ForAll Random random) {
        List<Map<String, Object>> resources = resources(type, random);
        Object extension = List.of(object("url", "http://example.org/other", "valueString", "x"));
        assertThat(WhatRecordsSay.bundle(changed(resources, o -> {
                    Map<String, Object> more = new LinkedHashMap<>(o);
                    more.putIfAbsent("extension", extension);
                    more.put("zorp", object("coding", List.of(object("code", "x")), "valueBoolean", true));
                    return Tree.shuffled(more, random);
                })))
                .isEqualTo(WhatRecordsSay.bundle(resources));
    }

    /** A primitive may have a sibling that holds its id and extensions; in a list it keeps places with null. */
    @Property(tries = TRIES)
    void siblingsOfPrimitives(@ForAll("types") String type, @ForAll Random random) {
        List<Map<String, Object>> resources = resources(type, random);
        Object sibling =
                object("id", "x", "extension", List.of(object("url", "http://example.org/o", "valueCode", "y")));
        assertThat(WhatRecordsSay.bundle(changed(resources, o -> {
                    Map<String, Object> more = new LinkedHashMap<>(o);
                    o.forEach((name, value) -> {
                        if (!(value instanceof Map) && !(value instanceof List) && !name.equals("resourceType")) {
                            more.put("_" + name, sibling);
                        }
                    });
                    return more;
                })))
                .isEqualTo(WhatRecordsSay.bundle(resources));
    }

    @Property(tries = TRIES)
    void orderOfEntries(@ForAll Random random) {
        List<Map<String, Object>> resources = new ArrayList<>(resources("Observation", random));
        RandomResources make = new RandomResources(WhatRecordsSay.CONCEPTS, random, "p-more");
        for (int i = 0; i < 6; i++) {
            Map<String, Object> any = new LinkedHashMap<>(make.any());
            any.replace("subject", object("reference", "Patient/p"));
            any.replace("patient", object("reference", "Patient/p"));
            resources.add(any);
        }
        resources.addAll(references(make, random));
        List<Map<String, Object>> shuffled = new ArrayList<>(resources);
        Collections.shuffle(shuffled, random);
        assertThat(WhatRecordsSay.bundle(shuffled)).isEqualTo(WhatRecordsSay.bundle(resources));
    }

    /** Resources that need another one, before and behind it. */
    private static List<Map<String, Object>> references(RandomResources make, Random random) {
        Map<String, Object> subject = object("reference", "Patient/p");
        Map<String, Object> medicine =
                object("resourceType", "Medication", "id", "m", "code", make.name(ConceptKind.DRUG));
        Map<String, Object> taken = object(
                "resourceType",
                "MedicationStatement",
                "id",
                "s",
                "status",
                random.nextBoolean() ? "active" : "stopped",
                "medicationReference",
                object("reference", "Medication/m"),
                "subject",
                subject);
        Map<String, Object> structure = object(
                "resourceType",
                "BodyStructure",
                "id",
                "b",
                "location",
                make.name(ConceptKind.SITE),
                "patient",
                subject);
        Map<String, Object> at = object(
                "extension",
                List.of(object(
                        "url",
                        "http://hl7.org/fhir/StructureDefinition/bodySite",
                        "valueReference",
                        object("reference", "BodyStructure/b"))));
        Map<String, Object> there = object(
                "resourceType",
                "Condition",
                "id",
                "t",
                "code",
                make.name(ConceptKind.FINDING),
                "subject",
                subject,
                "bodySite",
                List.of(at));
        return List.of(medicine, taken, structure, there);
    }

    @Property(tries = TRIES)
    void duplication(@ForAll("types") String type, @ForAll Random random) {
        List<Map<String, Object>> resources = resources(type, random);
        List<Map<String, Object>> twice = new ArrayList<>(resources);
        twice.addAll(resources);
        Collections.shuffle(twice, random);
        assertThat(WhatRecordsSay.bundle(twice)).isEqualTo(WhatRecordsSay.bundle(resources));
    }

    @Property(tries = TRIES)
    void containedOrBeside(@ForAll Random random) {
        RandomResources make = new RandomResources(WhatRecordsSay.CONCEPTS, random, "p");
        Map<String, Object> patient = make.patient();
        Map<String, Object> medicine =
                object("resourceType", "Medication", "id", "m", "code", make.name(ConceptKind.DRUG));
        for (String type :
                List.of("MedicationStatement", "MedicationRequest", "MedicationAdministration", "MedicationDispense")) {
            Map<String, Object> beside = new LinkedHashMap<>(make.of(type));
            beside.remove("medicationCodeableConcept");
            Map<String, Object> contained = new LinkedHashMap<>(beside);
            beside.put("medicationReference", object("reference", "Medication/m"));
            contained.put("medicationReference", object("reference", "#m"));
            contained.put("contained", List.of(medicine));
            assertThat(WhatRecordsSay.bundle(List.of(patient, contained)))
                    .as(type)
                    .isEqualTo(WhatRecordsSay.bundle(List.of(patient, beside, medicine)));
        }
    }

    @Property(tries = TRIES)
    void aloneInABundleOrAsLines(@ForAll("types") String type, @ForAll Random random) {
        List<Map<String, Object>> resources = resources(type, random);
        List<String> lines = resources.stream().map(Tree::compact).toList();
        var inBundle = WhatRecordsSay.bundle(resources);
        assertThat(WhatRecordsSay.read(String.join("\n", lines))).isEqualTo(inBundle);
        assertThat(WhatRecordsSay.read(lines.toArray(String[]::new))).isEqualTo(inBundle);
    }
}
