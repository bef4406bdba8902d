package org.calx.intake.fhir;

import static org.calx.intake.fhir.Tree.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Concepts;
import org.calx.record.Fact;

/** Records read with the knowledge that is shipped, and what was read of each person in comparable form. */
final class WhatRecordsSay {
    static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    static final Concepts CONCEPTS = KNOWLEDGE.concepts();
    private static final FhirReader READER =
            new FhirReader(CONCEPTS, KNOWLEDGE.units(), new Recogniser(CONCEPTS, KNOWLEDGE.units()));

    private WhatRecordsSay() {}

    static Map<String, Object> holding(List<Map<String, Object>> resources) {
        List<Object> entries = new ArrayList<>();
        resources.forEach(r -> entries.add(object("resource", r)));
        return object("resourceType", "Bundle", "type", "collection", "entry", entries);
    }

    /** What a bundle of the resources says of each person. */
    static Map<String, Set<String>> bundle(List<Map<String, Object>> resources) {
        return read(Tree.compact(holding(resources)));
    }

    /** What sources say of each person, by id: facts without their place in the input, sex, birth and coverage. */
    static Map<String, Set<String>> read(String... sources) {
        Map<String, Set<String>> people = new TreeMap<>();
        for (PatientReading reading : readings(sources)) {
            Set<String> said = new TreeSet<>();
            List<Fact> facts = reading.record().facts();
            facts.forEach(f -> said.add(whom(f.about(), facts) + " | " + said(f)));
            reading.record().coverage().forEach(c -> said.add(c.kind().word() + " complete"));
            said.add(reading.record().sex() + " born " + reading.record().birth());
            people.put(reading.id().orElse(""), said);
        }
        return people;
    }

    static List<PatientReading> readings(String... sources) {
        List<FhirReader.Source> all = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            byte[] bytes = sources[i].getBytes(StandardCharsets.UTF_8);
            all.add(new FhirReader.Source("source-" + i, () -> new ByteArrayInputStream(bytes)));
        }
        try {
            return READER.read(all, RandomResources.AS_OF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of lesions come from where they are spoken of first; what tells them apart is what is said of them. */
    private static String whom(About about, List<Fact> facts) {
        return about instanceof About.OfLesion of
                ? of.lesion().side()
                        + facts.stream()
                                .filter(f -> f.about().equals(about))
                                .map(WhatRecordsSay::said)
                                .sorted()
                                .toList()
                                .toString()
                : about.toString();
    }

    private static String said(Fact fact) {
        return String.join(
                " | ",
                fact.concept().value(),
                fact.value().toString(),
                fact.tense() + " " + fact.certainty(),
                fact.when().toString(),
                fact.origin().source() + " " + fact.origin().words());
    }
}
