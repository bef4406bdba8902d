package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Problem;

/**
 * Reads Observations of things that are there or not. Only yes makes them present and only no makes them absent; a value
 * that is not understood leaves them open.
 */
final class Findings {
    /** Longer words are a document and are read as free text. */
    private static final int LONGEST_PHRASE = 1_000;

    private final Tools tools;
    private final Chart chart;

    Findings(Tools tools, Chart chart) {
        this.tools = tools;
        this.chart = chart;
    }

    /** Reads a part whose code the guide knows. */
    void ofKnownCode(ObservationPart part) {
        Optional<Boolean> answer = answer(part);
        if (answer.isPresent()) {
            byCode(part, answer.get() ? Stated.NOW : Stated.ABSENT);
        } else if (part.value().isEmpty()) {
            withoutValue(part);
        } else if (isOnlyProcedure(part)) {
            byCode(part, Stated.NOW);
            inWords(part, Stated.NOW);
        } else {
            withOtherValue(part);
        }
    }

    private boolean isOnlyProcedure(ObservationPart part) {
        return tools.coded().concepts(part.code()).stream().allMatch(c -> c.kind() == ConceptKind.PROCEDURE);
    }

    /** A value that is neither yes nor no says what it names; what the code names stays open unless it says that too. */
    private void withOtherValue(ObservationPart part) {
        List<Fact> said =
                named(part, Stated.NOW).or(() -> inWords(part, Stated.NOW)).orElse(List.of());
        boolean question = Asked.isQuestion(part.code());
        boolean ofThis = said.stream()
                .anyMatch(f -> tools.coded().concepts(part.code()).stream()
                        .anyMatch(c -> tools.coded().isA(f.concept(), c.id())));
        if (!ofThis && (said.isEmpty() || !question)) {
            byCode(part, Stated.SUSPECTED);
            told(part);
        }
    }

    /** A code that is more than a question says by itself what is there, unless its result is missing. */
    private void withoutValue(ObservationPart part) {
        boolean states = !part.group()
                && part.missing().isEmpty()
                && part.interpretations().judgements().isEmpty()
                && !Asked.isQuestion(part.code());
        if (states) {
            byCode(part, Stated.NOW);
        } else if (!part.group()) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    part.code().where(),
                    "'" + name(part) + "': "
                            + part.missing().map(r -> "no value: " + r).orElse("no value"),
                    "give the answer if there is one");
        }
    }

    /** Reads a part whose code the guide does not know; tells whether anything was understood. */
    boolean ofUnknownCode(ObservationPart part) {
        Optional<Stated> asked = Asked.stated(part.words());
        if (asked.isEmpty()) {
            return aboutSomebodyElse(part);
        }
        Stated stated = asked.get();
        if (part.value().isEmpty()) {
            return !part.group()
                    && part.missing().isEmpty()
                    && !Asked.isQuestion(part.code())
                    && answer(part).orElse(true)
                    && !byWords(part, part.words(), part.code(), stated).isEmpty();
        }
        if (named(part, stated).isPresent()) {
            return true;
        }
        Optional<Boolean> answer = answer(part);
        if (answer.isPresent()) {
            return Asked.answered(part.words(), stated, answer.get())
                    .filter(meant -> !byWords(part, Asked.thing(part.words()), part.code(), meant)
                            .isEmpty())
                    .isPresent();
        }
        if (inWords(part, stated).isPresent()) {
            return true;
        }
        boolean open = part.value().get() instanceof ObservationValue.OfWords
                || part.value().get() instanceof ObservationValue.OfCode;
        return open
                && !byWords(part, part.words(), part.code(), stated.suspected()).isEmpty();
    }

    private boolean aboutSomebodyElse(ObservationPart part) {
        boolean known =
                codedValue(part).map(this::things).filter(c -> !c.isEmpty()).isPresent();
        if (known) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    part.code().where(),
                    "'" + part.words() + "' is about somebody else than the patient, so it was not used",
                    "use a FamilyMemberHistory for relatives");
        }
        return known;
    }

    private void byCode(ObservationPart part, Stated stated) {
        boolean danger = tools.coded().concepts(part.code()).stream().anyMatch(Concept::danger);
        if (stated.absent() && danger && isInWords(part)) {
            told(part);
            return;
        }
        tools.bodySites().state(chart, part.code(), stated, part.place(), part.when(), part.kinds());
    }

    /** Whether the answer is known by words only. */
    private static boolean isInWords(ObservationPart part) {
        return part.value().filter(v -> v instanceof ObservationValue.OfWords).isPresent()
                || codedValue(part)
                        .filter(c -> YesNo.of(c).isEmpty()
                                && Interpretations.ofValue(c).isEmpty())
                        .isPresent();
    }

    private List<Fact> byWords(ObservationPart part, String words, Element from, Stated stated) {
        List<Fact> facts = new ArrayList<>(2);
        tools.coded().collectWords(facts::add, words, from, stated, part.place().about(), part.when(), part.kinds());
        facts.forEach(chart::add);
        tools.bodySites().state(chart, facts, part.place(), from);
        return facts;
    }

    /** States what a coded value names, other than yes or no; empty if the guide knows nothing of it. */
    private Optional<List<Fact>> named(ObservationPart part, Stated stated) {
        Optional<Element> value = codedValue(part);
        if (value.isEmpty() || things(value.get()).isEmpty()) {
            return Optional.empty();
        }
        boolean denied = answer(part.interpretations()).filter(yes -> !yes).isPresent();
        List<Fact> facts = new ArrayList<>(1);
        tools.coded()
                .collect(
                        facts::add,
                        chart,
                        value.get(),
                        denied ? stated.suspected() : stated,
                        part.place().about(),
                        part.when(),
                        part.kinds());
        facts.forEach(chart::add);
        tools.bodySites().state(chart, facts, part.place(), value.get());
        return Optional.of(facts);
    }

    private List<Concept> things(Element codeable) {
        return tools.coded().concepts(codeable).stream()
                .filter(c -> c.kind() != ConceptKind.SITE)
                .toList();
    }

    private static Optional<Element> codedValue(ObservationPart part) {
        return part.value()
                .flatMap(v -> v instanceof ObservationValue.OfCode c ? Optional.of(c.codeable()) : Optional.empty());
    }

    /** What the words of a value say alone, or, where they name nothing, behind the question they answer. */
    private Optional<List<Fact>> inWords(ObservationPart part, Stated stated) {
        Optional<String> said = part.value().flatMap(Findings::words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String words = said.get();
        Element from = codedValue(part).orElse(part.element());
        if (words.length() > LONGEST_PHRASE) {
            String where = part.element().faults().where(part.element().pathTo("valueString"));
            tools.notes().text(words, where, chart, About.PATIENT, stated.tense(), part.when());
            return Optional.of(List.of());
        }
        List<Fact> alone = byWords(part, words, from, stated);
        List<Fact> facts = alone.isEmpty() && questionSaysNothing(part)
                ? byWords(part, part.words() + " " + words, from, stated)
                : alone;
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    private boolean questionSaysNothing(ObservationPart part) {
        return !tools.coded()
                .collectWords(
                        f -> {},
                        part.words(),
                        part.code(),
                        Stated.NOW,
                        part.place().about(),
                        part.when(),
                        part.kinds());
    }

    private static Optional<String> words(ObservationValue value) {
        if (value instanceof ObservationValue.OfWords words) {
            return Optional.of(words.words());
        }
        if (value instanceof ObservationValue.OfCode coded) {
            return Optional.of(Coded.words(coded.codeable())).filter(w -> !w.isEmpty());
        }
        return Optional.empty();
    }

    /** Yes or no, by the value, or where there is none by the source's own judgement. */
    private static Optional<Boolean> answer(ObservationPart part) {
        if (part.value().isEmpty()) {
            return answer(part.interpretations());
        }
        return part.value().get().match(new Answers());
    }

    private static Optional<Boolean> answer(Interpretations interpretations) {
        List<Boolean> said = interpretations.judgements().stream()
                .flatMap(j -> YesNo.of(j).stream())
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private static String name(ObservationPart part) {
        return part.words().isEmpty() ? "the code" : part.words();
    }

    private void told(ObservationPart part) {
        String words = part.value().flatMap(Findings::words).orElse("its value");
        chart.problem(
                Problem.Kind.NOT_UNDERSTOOD,
                part.code().where(),
                "'" + words + "' of '" + name(part) + "' says neither yes nor no, so it stays open",
                "answer with a code for yes or no");
    }

    /** The shapes that say yes or no. */
    private static final class Answers implements ObservationValue.Cases<Optional<Boolean>> {
        @Override
        public Optional<Boolean> quantity(Element quantity) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> number(BigDecimal number) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> range(Element range) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> ratio(Element ratio) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> coded(Element codeable) {
            return YesNo.of(codeable)
                    .or(() -> Interpretations.ofValue(codeable).flatMap(YesNo::of))
                    .or(() -> YesNo.of(Coded.words(codeable)));
        }

        @Override
        public Optional<Boolean> words(String words) {
            return YesNo.of(words);
        }

        @Override
        public Optional<Boolean> flag(boolean flag) {
            return Optional.of(flag);
        }

        @Override
        public Optional<Boolean> other(String field) {
            return Optional.empty();
        }
    }
}
