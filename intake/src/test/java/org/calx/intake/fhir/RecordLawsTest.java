package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Tree.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.calx.assess.Assessor;
import org.calx.intake.code.CodeSystems;
import org.calx.knowledge.Level;
import org.calx.record.Concept;
import org.junit.jupiter.api.Test;

/** Laws of records with resources by chance: people stay apart, and more record never hides a danger. */
class RecordLawsTest {
    private static final Assessor ASSESSOR = new Assessor(WhatRecordsSay.KNOWLEDGE);

    @Provide
    Arbitrary<Concept> dangers() {
        return Arbitraries.of(
                WhatRecordsSay.CONCEPTS.all().stream().filter(Concept::danger).toList());
    }

    private static List<Map<String, Object>> person(String id, Random random) {
        RandomResources make = new RandomResources(WhatRecordsSay.CONCEPTS, random, id);
        List<Map<String, Object>> resources = new ArrayList<>(List.of(make.patient()));
        for (int i = random.nextInt(8); i >= 0; i--) {
            resources.add(make.any());
        }
        return resources;
    }

    @Property(tries = 300)
    void twoPeopleInOneBundleGetExactlyTheirOwnFacts(@ForAll Random random) {
        List<Map<String, Object>> one = person("one", random);
        List<Map<String, Object>> two = person("two", random);
        List<Map<String, Object>> both = new ArrayList<>(one);
        both.addAll(two);
        Collections.shuffle(both, random);
        Map<String, Set<String>> apart = new TreeMap<>(WhatRecordsSay.bundle(one));
        apart.putAll(WhatRecordsSay.bundle(two));
        assertThat(WhatRecordsSay.bundle(both)).isEqualTo(apart);
    }

    private static Level couldBe(List<Map<String, Object>> resources) {
        var reading = WhatRecordsSay.readings(Tree.compact(WhatRecordsSay.holding(resources)))
                .get(0);
        return ASSESSOR.assess(reading.record()).urgency().couldBe();
    }

    @Property(tries = 200)
    void aDangerAddedNeverLowersWhatItCouldBe(@ForAll("dangers") Concept danger, @ForAll Random random) {
        List<Map<String, Object>> resources = person("one", random);
        Level before = couldBe(resources);
        resources.add(object(
                "resourceType",
                "Condition",
                "id",
                "added",
                "code",
                object(
                        "coding",
                        List.of(object(
                                "system", CodeSystems.CALX, "code", danger.id().value()))),
                "subject",
                object("reference", "Patient/one")));
        assertThat(couldBe(resources)).isGreaterThanOrEqualTo(before);
    }

    /** Statements in error, of someone else or of something unknown: none may take a danger away. */
    @Property(tries = 300)
    void whatEstablishesNothingNeverLowersWhatItCouldBe(@ForAll Random random) {
        List<Map<String, Object>> resources = person("one", random);
        Level before = couldBe(resources);
        Map<String, Object> added =
                new LinkedHashMap<>(new RandomResources(WhatRecordsSay.CONCEPTS, random, "one-more").any());
        switch (random.nextInt(3)) {
            case 0 -> {
                added.put("status", "entered-in-error");
                added.put("verificationStatus", object("coding", List.of(object("code", "entered-in-error"))));
            }
            case 1 ->
                added.put("modifierExtension", List.of(object("url", "http://example.org/not", "valueBoolean", true)));
            default -> {
                added.put("subject", object("reference", "Patient/other"));
                added.put("patient", object("reference", "Patient/other"));
            }
        }
        resources.add(added);
        assertThat(couldBe(resources)).isGreaterThanOrEqualTo(before);
    }

    /** A place of which nothing is said says nothing, but it is not passed over in silence. */
    @Test
    void aPlaceAloneIsTold() {
        String condition = "{\"resourceType\":\"Condition\",\"code\":{\"coding\":[{\"system\":\"" + CodeSystems.CALX
                + "\",\"code\":\"site-finger\"}]}}";
        var reading = WhatRecordsSay.readings(condition).get(0);
        assertThat(reading.record().facts()).isEmpty();
        assertThat(reading.problems()).anyMatch(p -> p.what().contains("1 Condition names nothing"));
    }
}
