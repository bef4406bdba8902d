package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calx.intake.code.CodeSense;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Where an extractor writes down what a resource says.
 *
 * @param resource type and id
 * @param targets finds what a reference points at
 */
record Page(
        String resource,
        Person person,
        LocalDate asOf,
        Meanings meanings,
        Function<Reference, Optional<Resource>> targets) {

    /** The same page, where what is said stands in another resource. */
    Page at(Resource other) {
        String id = other.getIdElement().getIdPart();
        String name = id == null ? other.fhirType() : other.fhirType() + "/" + id;
        return new Page(Said.resource(name), person, asOf, meanings, targets);
    }

    /** What a code or its words name, as stated. */
    void say(CodeableConcept what, Statement how) {
        say(what, how, About.PATIENT);
    }

    /** A place of the body: the lesion there, and where its places are named. */
    record Site(About about, Map<Concept, Origin.Source> places) {
        static final Site NONE = new Site(About.PATIENT, Map.of());
    }

    /** @param about for what can be about a lesion; all else is about the patient or the relative */
    void say(CodeableConcept what, Statement how, About about) {
        Map<Concept, List<Coding>> named = new LinkedHashMap<>();
        for (Coding coding : what.getCoding()) {
            for (Concept concept : meanings.of(coding)) {
                named.computeIfAbsent(concept, c -> new ArrayList<>()).add(coding);
            }
        }
        named.forEach((concept, by) -> {
            Statement one = by.stream().allMatch(c -> meanings.sense(c) == CodeSense.OVER) ? how.in(Tense.PAST) : how;
            if (how.present() || by.stream().anyMatch(c -> meanings.isWholly(concept, c))) {
                add(concept, how.present() ? Value.PRESENT : Value.ABSENT, one, about, Origin.Source.CODE);
            }
        });
        Set<CodeSense> senses = what.getCoding().stream().map(meanings::sense).collect(Collectors.toSet());
        if (named.isEmpty() && !senses.contains(CodeSense.NOT_HAD)) {
            boolean past = senses.contains(CodeSense.OVER) || senses.contains(CodeSense.HISTORY);
            words(what).ifPresent(words -> sayWords(words, past ? how.in(Tense.PAST) : how, about));
        }
    }

    void add(Concept concept, Value value, Statement how, About about, Origin.Source source) {
        About whom = about instanceof About.OfLesion && !concept.ofLesion() ? About.PATIENT : about;
        person.said.add(
                new Said(resource, concept.id(), value, whom, how.tense(), how.certainty(), how.day(this), source));
    }

    static Optional<String> words(CodeableConcept what) {
        if (what.hasText()) {
            return Optional.of(what.getText());
        }
        return what.getCoding().stream()
                .filter(Coding::hasDisplay)
                .map(Coding::getDisplay)
                .findFirst();
    }

    private void sayWords(String words, Statement how, About about) {
        for (Fact fact : phrase(words, about)) {
            Concept concept = meanings.concepts().get(fact.concept());
            Value value = fact.value();
            if (concept.id().value().equals("age") || !how.present() && value.equals(Value.ABSENT)) {
                continue;
            }
            if (!how.present()) {
                value = value.equals(Value.PRESENT) ? Value.ABSENT : value;
            }
            if (value.equals(Value.ABSENT) && concept.danger()) {
                continue;
            }
            person.said.add(new Said(
                    resource,
                    fact.concept(),
                    value,
                    fact.about(),
                    how.tense() == Tense.NOW ? fact.tense() : how.tense(),
                    how.certainty() == Certainty.SUSPECTED ? how.certainty() : fact.certainty(),
                    how.day(this),
                    Origin.Source.NARRATIVE));
        }
    }

    /** What words name. A relative named in words is another's matter, unless the field is about one. */
    private List<Fact> phrase(String words, About about) {
        Set<ConceptKind> prefer = Preferred.of(resource);
        Setting setting = new Setting(Origin.Source.NARRATIVE, resource, about, prefer, Tense.NOW).printed();
        return meanings.recogniser().phrase(words, setting).facts().stream()
                .filter(f -> about instanceof About.Relative || !(f.about() instanceof About.Relative))
                .toList();
    }

    /** Free text: of what is past it is past, of a relative it is about the relative. */
    void narrative(String text, Statement how, About about) {
        for (Fact fact : meanings.recogniser().narrative(text, resource).facts()) {
            if (!fact.concept().value().equals("age")) {
                boolean past = how.tense() == Tense.PAST && fact.tense() == Tense.NOW;
                Statement day = fact.value().equals(Value.ABSENT) ? how.absent() : how;
                person.said.add(Said.of(
                        resource,
                        new Fact(
                                fact.concept(),
                                fact.value(),
                                about instanceof About.Relative ? about : fact.about(),
                                past ? Tense.PAST : fact.tense(),
                                fact.certainty(),
                                fact.when().or(() -> day.day(this)),
                                fact.origin())));
            }
        }
    }

    /** What a code or its words name, as stated, at a place of the body. */
    void say(CodeableConcept what, Statement how, Site site) {
        Set<Said> before = Set.copyOf(person.said);
        say(what, how, site.about());
        boolean lesion = person.said.stream()
                .filter(s -> !before.contains(s) && s.resource().equals(resource))
                .filter(s -> !s.value().equals(Value.ABSENT))
                .map(s -> meanings.concepts().get(s.concept()))
                .anyMatch(c -> c.ofLesion() || meanings.recogniser().isLesion(c));
        if (lesion) {
            site.places().forEach((place, source) -> add(place, Value.PRESENT, how, site.about(), source));
        }
    }

    /** The place that these sites name; the patient where no known place is named. */
    Site site(List<CodeableConcept> sites) {
        Map<Concept, Origin.Source> places = new LinkedHashMap<>();
        for (CodeableConcept site : sites) {
            Set<Concept> named = new LinkedHashSet<>();
            site.getCoding().forEach(c -> named.addAll(meanings.of(c)));
            boolean coded = !named.isEmpty();
            if (!coded) {
                words(site)
                        .ifPresent(w -> phrase(w, About.PATIENT)
                                .forEach(f -> named.add(meanings.concepts().get(f.concept()))));
            }
            named.stream()
                    .filter(c -> c.kind() == ConceptKind.SITE)
                    .forEach(c -> places.putIfAbsent(c, coded ? Origin.Source.CODE : Origin.Source.NARRATIVE));
        }
        return places.isEmpty()
                ? Site.NONE
                : new Site(new About.OfLesion(Sides.lesion(places.keySet(), sites)), places);
    }

    /** The notes of a resource, of their own day or of the day of what it says. */
    void notes(Resource from, Statement how, About about) {
        var notes = from.getNamedProperty("note");
        if (notes != null) {
            for (Base value : notes.getValues()) {
                Annotation note = (Annotation) value;
                Statement when = new Statement(
                        true,
                        how.tense(),
                        how.certainty(),
                        Days.of(note.getTimeElement()).or(how::days));
                narrative(note.getText(), when, about);
            }
        }
    }
}
