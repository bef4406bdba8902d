package org.calx.app.fhir;

import static org.calx.intake.fhir.OwnExtensions.COMPLETE_LIST;
import static org.calx.intake.fhir.OwnExtensions.FROM_WORDS;
import static org.calx.intake.fhir.OwnExtensions.STATEMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Value;
import org.calx.words.FactWords;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;

/**
 * What no resource of FHIR says exactly, as a Basic: an extension of our own for programs, words for people. Whoever does
 * not know the extension reads nothing wrong from it.
 */
final class Statements {
    static final String CONCEPTS = "http://calx.org/fhir/CodeSystem/concept";

    private static final String KINDS = "http://calx.org/fhir/CodeSystem/basic";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final Knowledge knowledge;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final FactWords words;
    private final Tree patient;
    private final Map<Lesion, String> lesions;
    private final LocalDate day;

    /** @param day of what names none */
    Statements(Knowledge knowledge, Tree patient, Map<Lesion, String> lesions, LocalDate day) {
        this.day = day;
        this.knowledge = knowledge;
        this.patient = patient;
        this.lesions = lesions;
        words = new FactWords(wording, new Names(knowledge, Voice.CLINICIAN), "");
    }

    Tree of(Fact fact) {
        List<Tree> parts = new ArrayList<>();
        parts.add(part("concept", "valueCoding", coding(fact)));
        value(parts, fact.value());
        parts.add(part("tense", "valueCode", code(fact.tense())));
        parts.add(part("certainty", "valueCode", code(fact.certainty())));
        if (fact.about() instanceof About.Relative relative) {
            parts.add(part("relative", "valueString", relative.relation()));
        } else if (fact.about() instanceof About.OfLesion of) {
            parts.add(part("lesion", "valueReference", Tree.reference(lesions.getOrDefault(of.lesion(), ""))));
        }
        parts.add(part("source", "valueCode", code(fact.origin().source())));
        if (!fact.origin().words().isBlank()) {
            parts.add(part("words", "valueString", fact.origin().words().strip()));
        }
        return basic("statement", words.brief(fact), STATEMENT, parts)
                .with("created", fact.when().orElse(day).toString());
    }

    /** That what the document lists of a kind is all of it. */
    Tree of(Coverage coverage) {
        List<Tree> parts = List.of(
                part("kind", "valueCode", code(coverage.kind())), part("source", "valueString", coverage.source()));
        return basic("complete-list", wording.text("doctor.complete", coverage.source()), COMPLETE_LIST, parts)
                .with("created", day.toString());
    }

    /** The guide's own code of what a fact says, marked with the words where a program found it in words. */
    Tree coding(Fact fact) {
        Tree coding = new Tree();
        if (fact.origin().source() == Origin.Source.NARRATIVE) {
            String said = fact.origin().words();
            coding.with(
                    "extension", List.of(part(FROM_WORDS, "valueString", said.isBlank() ? name(fact) : said.strip())));
        }
        return coding.with("system", CONCEPTS)
                .with("code", fact.concept().value())
                .with("display", name(fact));
    }

    String name(Fact fact) {
        return knowledge
                .concepts()
                .find(fact.concept())
                .map(Concept::name)
                .orElse(fact.concept().value());
    }

    private Tree basic(String kind, String said, String url, List<Tree> parts) {
        return Tree.resource("Basic")
                .with("text", Narrative.generated(Narrative.of(said)))
                .with("extension", List.of(new Tree().with("url", url).with("extension", parts)))
                .with("code", Tree.concept(List.of(Tree.coding(KINDS, kind, "")), said))
                .with("subject", patient);
    }

    private static void value(List<Tree> parts, Value value) {
        if (value instanceof Value.Measured m) {
            parts.add(part("number", "valueQuantity", quantity(m)));
            parts.add(part("canonical", "valueDecimal", m.canonical()));
            m.lowLimit().ifPresent(l -> parts.add(part("low", "valueDecimal", l)));
            m.highLimit().ifPresent(h -> parts.add(part("high", "valueDecimal", h)));
        } else if (value instanceof Value.Level level) {
            parts.add(part("level", "valueCode", code(level.grade())));
        } else {
            parts.add(part("present", "valueBoolean", value instanceof Value.Present));
        }
    }

    static Tree quantity(Value.Measured m) {
        return quantity(m.stated().number(), m.stated().unit())
                .with("comparator", m.comparator().sign());
    }

    static Tree quantity(BigDecimal number, String unit) {
        return unit(unit).with("value", number);
    }

    /** A quantity without its number. */
    static Tree unit(String unit) {
        return new Tree()
                .with("unit", unit)
                .with("system", unit.isBlank() ? "" : UCUM)
                .with("code", unit);
    }

    private static Tree part(String url, String field, Object value) {
        return new Tree().with("url", url).with(field, value);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
