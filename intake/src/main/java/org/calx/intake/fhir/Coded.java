package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calx.intake.code.CodeSense;
import org.calx.intake.code.Codes;
import org.calx.intake.memo.Memo;
import org.calx.intake.text.Recogniser;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Makes facts of what a CodeableConcept names: by its codes, or, where the guide knows none of them, by its words
 * through the recogniser. Facts from words never establish anything alone.
 */
final class Coded {
    /** In a record the date of birth says the age; an age in words is that of some event. */
    private static final ConceptId AGE = Age.CONCEPT;

    /** More codings than this on one thing are a fault of its maker; the first ones are read. */
    private static final int MOST_CODINGS = 200;

    /** Longer words are no name of anything and are read as a document, not here. */
    private static final int LONGEST_NAME = 1_000;

    /** @param of the patient, a relative, or {@link #ANY_LESION}, which stands for each */
    record Words(String words, Set<ConceptKind> prefer, About of) {}

    static final About ANY_LESION = new About.OfLesion(new Lesion("", Side.NOT_STATED));

    private final Concepts concepts;
    private final Codes codes;
    private final Recogniser recogniser;
    private final LocalDate asOf;
    private final Memo<Words, List<Fact>> known;

    /** @param known what words were read as before */
    Coded(Concepts concepts, Codes codes, Recogniser recogniser, Memo<Words, List<Fact>> known, LocalDate asOf) {
        this.concepts = concepts;
        this.codes = codes;
        this.recogniser = recogniser;
        this.known = known;
        this.asOf = asOf;
    }

    /** The concepts that the codes of a CodeableConcept mean. */
    List<Concept> concepts(Element codeable) {
        List<Concept> found = new ArrayList<>(1);
        for (Element coding : codings(codeable)) {
            for (Concept concept : concept(coding)) {
                if (!found.contains(concept)) {
                    found.add(concept);
                }
            }
        }
        return found;
    }

    /** Those of the named concepts that are not there if what a CodeableConcept names is not: one code says all of it. */
    private List<Concept> refuted(Element codeable, List<Concept> named) {
        return named.stream()
                .filter(c -> codings(codeable).stream()
                        .anyMatch(coding -> concept(coding).contains(c)
                                && codes.isAllOf(c, coding.text("system", ""), coding.text("code", ""))))
                .toList();
    }

    private static List<Element> codings(Element codeable) {
        List<Element> codings = codeable.children("coding");
        if (codings.size() > MOST_CODINGS) {
            codeable.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            codeable.pathTo("coding"),
                            codings.size() + " codings; the first " + MOST_CODINGS + " were read",
                            "give the codes that mean this thing");
            codings = codings.subList(0, MOST_CODINGS);
        }
        return codings;
    }

    /** The concepts that one coding means. A code without its system means nothing. */
    List<Concept> concept(Element coding) {
        Optional<String> code = coding.text("code");
        Optional<String> system = coding.text("system");
        return code.isPresent() && system.isPresent() ? codes.find(system.get(), code.get()) : List.of();
    }

    /** The words of a CodeableConcept: its text, or what its first coding is called; empty if it has none. */
    static String words(Element codeable) {
        return codeable.text("text")
                .or(() -> codeable.children("coding").stream()
                        .flatMap(c -> c.text("display").stream())
                        .findFirst())
                .orElse("");
    }

    /**
     * States what a CodeableConcept names.
     *
     * @param about whom or what; what cannot belong to a lesion is about the patient
     * @param when the days it may be of; empty for the day of the record
     * @param prefer the kinds that its words mean where they have several meanings
     * @return whether anything was understood
     */
    boolean state(
            Chart chart,
            Element codeable,
            Stated stated,
            About about,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        return collect(chart::add, chart, codeable, stated, about, when, prefer);
    }

    /** As {@link #state}, with the facts handed over instead of added to the chart. */
    boolean collect(
            Consumer<Fact> into,
            Chart chart,
            Element codeable,
            Stated stated,
            About about,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        List<Concept> byCode = concepts(codeable);
        if (byCode.isEmpty()) {
            Set<CodeSense> senses = codings(codeable).stream().map(Coded::sense).collect(Collectors.toSet());
            if (senses.contains(CodeSense.NOT_HAD)) {
                return false;
            }
            boolean past = senses.contains(CodeSense.HISTORY) || senses.contains(CodeSense.OVER);
            return collectWords(into, words(codeable), codeable, past ? stated.past() : stated, about, when, prefer);
        }
        List<Concept> meant = stated.absent() ? refuted(codeable, byCode) : byCode;
        meant.forEach(c ->
                into.accept(fact(c, isOver(codeable, c) ? stated.past() : stated, about, when, origin(codeable, c))));
        if (meant.isEmpty()) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    codeable.where(),
                    "only a kind of '" + byCode.get(0).name() + "' is said not to be there, so nothing follows from it",
                    "nothing to do, unless all of it is meant; then give a code that says so");
        }
        return true;
    }

    /** Where a fact comes from that a code states; one that a program found in words is from words still. */
    Origin origin(Element codeable, Concept concept) {
        String found = "";
        for (Element coding : codings(codeable)) {
            if (concept(coding).contains(concept)) {
                Optional<String> words =
                        OwnExtensions.of(coding, OwnExtensions.FROM_WORDS).flatMap(e -> e.text("valueString"));
                if (words.isEmpty()) {
                    return new Origin(Origin.Source.CODE, codeable.where(), words(codeable));
                }
                found = words.get();
            }
        }
        return new Origin(Origin.Source.NARRATIVE, codeable.where(), found);
    }

    /** Whether every code that names a concept says that it is over. */
    private boolean isOver(Element codeable, Concept concept) {
        return codings(codeable).stream()
                .filter(c -> concept(c).contains(concept))
                .allMatch(c -> sense(c) == CodeSense.OVER);
    }

    private static CodeSense sense(Element coding) {
        return CodeSense.of(coding.text("system", ""), coding.text("code", ""));
    }

    Fact fact(Concept concept, Stated stated, About about, Optional<FhirDates.Days> when, Origin origin) {
        return new Fact(
                concept.id(),
                stated.absent() ? Value.ABSENT : Value.PRESENT,
                about instanceof About.OfLesion && !concept.ofLesion() ? About.PATIENT : about,
                stated.tense(),
                stated.certainty(),
                when.map(d -> FhirDates.day(d, stated.absent(), asOf)),
                origin);
    }

    /** States what words name; a denial in words never makes a danger absent. */
    boolean stateWords(
            Chart chart,
            String words,
            Element from,
            Stated stated,
            About about,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        return collectWords(chart::add, words, from, stated, about, when, prefer);
    }

    /** As {@link #stateWords}, with the facts handed over instead of added to the chart. */
    boolean collectWords(
            Consumer<Fact> into,
            String words,
            Element from,
            Stated stated,
            About about,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        boolean any = false;
        for (Fact fact : recognised(words, Set.of(prefer), about)) {
            boolean doubted = isDoubtedDenial(fact) && !stated.absent();
            boolean absent = !doubted && stated.absent() != (fact.value() instanceof Value.Absent);
            if (fact.concept().equals(AGE)
                    || stated.absent() && fact.value() instanceof Value.Absent
                    || absent && isDanger(fact.concept())
                    || fact.about() instanceof About.Relative && !(about instanceof About.Relative)) {
                continue;
            }
            any = true;
            into.accept(new Fact(
                    fact.concept(),
                    absent ? Value.ABSENT : doubted ? Value.PRESENT : fact.value(),
                    about instanceof About.OfLesion && fact.about() instanceof About.OfLesion ? about : fact.about(),
                    stated.tense() == Tense.NOW ? fact.tense() : stated.tense(),
                    stated.certainty() == Certainty.SUSPECTED ? Certainty.SUSPECTED : fact.certainty(),
                    when.map(d -> FhirDates.day(d, absent, asOf)),
                    new Origin(Origin.Source.NARRATIVE, from.where(), words)));
        }
        return any;
    }

    /** What a record says to rule out is not ruled out yet: it is suspected. */
    private static boolean isDoubtedDenial(Fact fact) {
        return fact.value() instanceof Value.Absent && fact.certainty() == Certainty.SUSPECTED;
    }

    Optional<ConceptKind> kind(ConceptId concept) {
        return concepts.find(concept).map(Concept::kind);
    }

    /** Whether a concept is another one or a kind of it. */
    boolean isA(ConceptId id, ConceptId ancestor) {
        return concepts.isA(id, ancestor);
    }

    boolean isDanger(ConceptId concept) {
        return concepts.find(concept).map(Concept::danger).orElse(false);
    }

    /** What words name, of the patient, of any lesion or of a relative. */
    List<Fact> recognised(String words, Set<ConceptKind> prefer, About about) {
        if (words.isBlank() || words.length() > LONGEST_NAME) {
            return List.of();
        }
        About of = about instanceof About.OfLesion ? ANY_LESION : about;
        return known.of(
                new Words(words, prefer, of),
                w -> recogniser
                        .phrase(
                                w.words(),
                                new Setting(Origin.Source.NARRATIVE, "", w.of(), w.prefer(), Tense.NOW).printed())
                        .facts());
    }
}
