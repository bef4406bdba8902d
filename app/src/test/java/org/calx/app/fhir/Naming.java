package org.calx.app.fhir;

import static org.calx.app.fhir.JsonTree.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Tense;
import org.calx.record.Value;

/** The CodeableConcept of a fact: codes, or words alone where the fact was read from free text. */
final class Naming {
    private static final Map<String, String> UNIT_WORDS =
            Map.of("h", "hours", "d", "days", "wk", "weeks", "mo", "months", "a", "years");

    private final Concepts concepts;
    private final Recogniser recogniser;
    private final boolean realCodes;

    /** @param realCodes whether the code of a terminology goes before the guide's own */
    Naming(Concepts concepts, Recogniser recogniser, boolean realCodes) {
        this.concepts = concepts;
        this.recogniser = recogniser;
        this.realCodes = realCodes;
    }

    Map<String, Object> of(Fact fact) {
        return isFromText(fact) ? object("text", words(fact)) : object("coding", codings(fact));
    }

    private static boolean isFromText(Fact fact) {
        return fact.origin().source() == Origin.Source.NARRATIVE;
    }

    /** The places of a lesion in one CodeableConcept, and the facts it says. */
    record Places(Map<String, Object> location, List<Fact> facts) {}

    /**
     * Places of fields by their codes; if there are none, those of free text by their words. A body structure of which
     * nothing is said but its place says nothing, so that its places must be said one by one.
     */
    Places places(PatientRecord record, Lesion lesion) {
        About about = new About.OfLesion(lesion);
        if (record.facts().stream().noneMatch(f -> f.about().equals(about) && isSomethingThere(f))) {
            return new Places(Map.of(), List.of());
        }
        List<Fact> all = record.facts().stream()
                .filter(f -> f.about().equals(about) && f.value() instanceof Value.Present && isSite(f))
                .toList();
        List<Fact> ofFields = all.stream().filter(f -> !isFromText(f)).toList();
        if (!ofFields.isEmpty()) {
            List<Object> codings =
                    ofFields.stream().flatMap(f -> codings(f).stream()).toList();
            return new Places(object("coding", codings), ofFields);
        }
        String words = all.stream().map(this::words).collect(Collectors.joining(", "));
        return new Places(object("text", words), all);
    }

    private boolean isSomethingThere(Fact fact) {
        return fact.value() instanceof Value.Present
                && concepts.get(fact.concept()).kind() == ConceptKind.FINDING
                && fact.tense() == Tense.NOW
                && fact.certainty() == Certainty.STATED;
    }

    private boolean isSite(Fact fact) {
        return concepts.get(fact.concept()).kind() == ConceptKind.SITE;
    }

    private List<Object> codings(Fact fact) {
        List<Object> codings = new ArrayList<>();
        Concept concept = concepts.get(fact.concept());
        if (realCodes) {
            ownCode(concept).ifPresent(c -> codings.add(object("system", c.system(), "code", c.code())));
        }
        codings.add(object("system", CodeSystems.CALX, "code", concept.id().value(), "display", concept.name()));
        return codings;
    }

    /** A code that is this concept's alone, and begins with no code of another. */
    private Optional<Code> ownCode(Concept concept) {
        return concept.codes().stream()
                .filter(code -> concepts.all().stream()
                        .filter(other -> !other.equals(concept))
                        .flatMap(other -> other.codes().stream())
                        .noneMatch(c ->
                                c.system().equals(code.system()) && bare(code).startsWith(bare(c))))
                .findFirst();
    }

    private static String bare(Code code) {
        return code.code().replace(".", "");
    }

    /** Whether the words of a result of free text hold its number too. */
    boolean saysItself(Fact fact) {
        return isFromText(fact)
                && !fact.concept().value().equals("age")
                && saying(fact, results(fact)).isPresent();
    }

    /** Words that the recogniser takes for this one statement and nothing else. */
    private String words(Fact fact) {
        Concept concept = concepts.get(fact.concept());
        if (saysItself(fact)) {
            return saying(fact, results(fact)).orElseThrow();
        }
        if (fact.value() instanceof Value.Measured || fact.value() instanceof Value.Level) {
            return concept.name();
        }
        Stream<String> names = Stream.of(
                        List.of(concept.name(), concept.plain()),
                        concept.words().synonyms(),
                        concept.words().abbreviations(),
                        List.of(fact.origin().words()))
                .flatMap(List::stream);
        return saying(fact, names)
                .orElseThrow(() -> new AssertionError("no words say " + fact.concept() + " alone, nor do '"
                        + fact.origin().words() + "'"));
    }

    private Optional<String> saying(Fact fact, Stream<String> candidates) {
        Concept concept = concepts.get(fact.concept());
        return candidates.filter(words -> say(words, fact, concept)).findFirst();
    }

    private Stream<String> results(Fact fact) {
        return fact.value() instanceof Value.Measured || fact.value() instanceof Value.Level
                ? Stream.concat(
                        results(fact.value(), concepts.get(fact.concept())),
                        Stream.of(fact.origin().words()))
                : Stream.empty();
    }

    private static Stream<String> results(Value value, Concept concept) {
        if (value instanceof Value.Level level) {
            return Stream.of(concept.name() + " " + level.grade().name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Value.Measured measured) {
            String number = measured.stated().number().toPlainString();
            String unit = measured.stated().unit();
            String amount = number + " " + UNIT_WORDS.getOrDefault(unit, unit);
            return Stream.of(amount, "for " + amount, number + " lumps");
        }
        return Stream.empty();
    }

    /**
     * Presence, absence, tense and certainty are the resource's to say; a number is its words'. A panel says its tests
     * too, which are facts of the record themselves.
     */
    private boolean say(String words, Fact fact, Concept concept) {
        Setting setting = new Setting(Origin.Source.NARRATIVE, "", fact.about(), Set.of(concept.kind()), Tense.NOW);
        List<Fact> facts = recogniser.phrase(words, setting).facts();
        Value value = fact.value() instanceof Value.Absent ? Value.PRESENT : fact.value();
        return (facts.size() == 1 || concept.kind() == ConceptKind.PANEL)
                && facts.stream()
                        .anyMatch(f -> f.concept().equals(fact.concept())
                                && f.value().equals(value)
                                && f.tense() == Tense.NOW);
    }
}
