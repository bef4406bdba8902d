package org.calx.intake.fhir;

import static org.calx.intake.fhir.Tree.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.calx.intake.code.CodeSystems;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/** What random resources are made of: days, words, codes of the knowledge, and the references to their person. */
final class RandomParts {
    static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    static final String[] DAYS = {
        "2026-11-22", "2026-11-01", "2026-10", "2026", "2024-02-29", "2019-03-01T10:00:00+02:00", "2027-01-01", "1999"
    };
    static final String[] WORDS = {
        "painful purple skin", "hard lump of the finger", "no fever", "warfarin", "possible lupus", "gibberish zorp"
    };

    final Random random;
    private final List<Concept> concepts;
    private final String person;
    private int ids;

    RandomParts(Concepts concepts, Random random, String person) {
        this.concepts = List.copyOf(concepts.all());
        this.random = random;
        this.person = person;
    }

    Map<String, Object> subject() {
        return object("reference", "Patient/" + person);
    }

    Map<String, Object> start(String type, Object... more) {
        Map<String, Object> resource = object("resourceType", type, "id", person + "-" + ids++);
        resource.putAll(object(more));
        return resource;
    }

    String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    String day() {
        return random.nextInt(4) == 0 ? "" : pick(DAYS);
    }

    static Map<String, Object> coding(String system, String code) {
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

    List<Object> site() {
        if (random.nextBoolean()) {
            return List.of();
        }
        Map<String, Object> site = name(ConceptKind.SITE);
        return random.nextBoolean()
                ? List.of(site)
                : List.of(site, coding(CodeSystems.SNOMED_CT, pick("7771000", "24028007", "51440002")));
    }
}
