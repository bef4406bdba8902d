package org.calx.intake.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Answers to questions in words. Question and answer are read together as free text, so that "Has your mother had: gout"
 * is about the mother; what the question merely mentions is not stated. A yes states what is asked, a yes to "this or
 * that" suspects each; a no denies the one thing asked, and never a danger.
 */
final class OtherAnswers {
    private static final Pattern RELATIVES = words(
            "famil\\w+",
            "relatives?",
            "mother|father|parents?|siblings?|sisters?|brothers?|grand\\w+|child(?:ren)?'s|aunts?|uncles?|cousins?");
    private static final Pattern PAST =
            words("ever", "past", "previous(?:ly)?", "history", "used to", "formerly", "as a child", "in childhood");
    private static final Pattern NO_STATEMENT = words(
            "worr\\w+",
            "afraid",
            "fear\\w*",
            "concern\\w*",
            "interest\\w*",
            "learn",
            "risks?",
            "hope\\w*",
            "expect\\w*",
            "goals?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "373066001", "la33-6");
    private static final Set<String> NO = Set.of("no", "n", "false", "none", "never", "nil", "373067005", "la32-8");
    private static final Set<ConceptKind> PLACES = Set.of(ConceptKind.SITE, ConceptKind.MEASURE);
    /** Longer questions are instructions; their end is what is asked. */
    private static final int LONGEST_QUESTION = 300;

    private final Tools tools;
    private final Chart chart;
    private final Optional<FhirDates.Days> day;
    private final String response;
    private int unread;
    private int denials;
    private String example = "";

    /** @param response where the response stands; "the lump" of all its answers is one */
    OtherAnswers(Tools tools, Chart chart, Optional<FhirDates.Days> day, String response) {
        this.tools = tools;
        this.chart = chart;
        this.day = day;
        this.response = response;
    }

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** @param above what the groups and questions around the item say */
    void read(Element item, String above) {
        String asked = (above + " " + item.text("text", "").strip()).strip();
        asked = asked.substring(Math.max(0, asked.length() - LONGEST_QUESTION));
        for (Element answer : item.children("answer")) {
            answer(asked, above, answer);
            for (Element more : answer.children("item")) {
                read(more, asked);
            }
        }
        for (Element more : item.children("item")) {
            read(more, asked);
        }
    }

    private void answer(String asked, String above, Element answer) {
        String field = QuestionnaireResponseReader.value(answer).orElse("");
        switch (field) {
            case "" -> {}
            case "valueBoolean" -> answer.flag(field).ifPresent(yes -> decided(asked, above, yes, answer));
            case "valueString" -> answer.text(field).ifPresent(words -> said(asked, above, words, answer));
            case "valueCoding" -> answer.child(field).ifPresent(coding -> coded(asked, above, coding, answer));
            case "valueAttachment" ->
                answer.child(field).ifPresent(a -> new Documents(chart, tools, day, Set.of()).attachments(List.of(a)));
            case "valueDecimal", "valueInteger" ->
                answer.number(field).ifPresent(n -> measured(asked, n.toPlainString(), answer));
            case "valueQuantity" -> answer.child(field).ifPresent(q -> quantity(asked, q, answer));
            default -> unread(asked, answer);
        }
    }

    private void coded(String asked, String above, Element coding, Element answer) {
        String words = coding.text("display").or(() -> coding.text("code")).orElse("");
        String code = coding.text("code", "").toLowerCase(Locale.ROOT);
        if (YES.contains(code) || NO.contains(code)) {
            decided(asked, above, YES.contains(code), answer);
            return;
        }
        List<Concept> concepts = tools.coded().concept(coding);
        if (concepts.isEmpty()) {
            said(asked, above, words, answer);
        }
        for (Concept concept : concepts) {
            Origin origin = new Origin(Origin.Source.CODE, answer.where(), words);
            Fact stated = statement(asked, concept)
                    .orElse(tools.coded().fact(concept, Stated.NOW, About.PATIENT, Optional.empty(), origin));
            add(
                    asked,
                    new Fact(
                            concept.id(),
                            stated.value(),
                            stated.about(),
                            stated.tense(),
                            stated.certainty(),
                            Optional.empty(),
                            origin));
        }
    }

    /** What the question makes of a concept: denied, past, a relative's. */
    private Optional<Fact> statement(String asked, Concept concept) {
        return facts(plain(asked) + ": " + concept.name()).stream()
                .filter(f -> f.concept().equals(concept.id()))
                .findFirst();
    }

    private void said(String asked, String above, String words, Element answer) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        if (YES.contains(plain) || NO.contains(plain)) {
            decided(asked, above, YES.contains(plain), answer);
            return;
        }
        boolean yes = plain.startsWith("yes");
        Set<ConceptId> mentioned = yes ? Set.of() : concepts(plain(asked));
        List<Fact> alone = facts(words);
        boolean missed = alone.stream().anyMatch(f -> f.concept().equals(Notes.MISSED));
        List<Fact> facts = facts(plain(asked) + ": " + words).stream()
                .filter(f -> !f.concept().equals(Notes.MISSED))
                .filter(f -> isNumber(f) || !mentioned.contains(f.concept()) || says(alone, f))
                .toList();
        facts.forEach(f -> add(asked, f));
        if (missed) {
            unread(asked, answer);
            tools.notes().missed(chart, answer.where(), day);
        }
    }

    private static boolean says(List<Fact> alone, Fact fact) {
        return alone.stream().anyMatch(f -> f.concept().equals(fact.concept()));
    }

    private void quantity(String asked, Element quantity, Element answer) {
        String unit = quantity.text("unit").or(() -> quantity.text("code")).orElse("");
        quantity.number("value").ifPresent(n -> measured(asked, n.toPlainString() + " " + unit, answer));
    }

    private void measured(String asked, String number, Element answer) {
        List<Fact> numbers = facts(plain(asked) + ": " + number).stream()
                .filter(OtherAnswers::isNumber)
                .toList();
        numbers.forEach(f -> add(asked, f));
        if (numbers.isEmpty()) {
            unread(asked, answer);
        }
    }

    private static boolean isNumber(Fact fact) {
        return fact.value() instanceof Value.Measured || fact.value() instanceof Value.Level;
    }

    private void decided(String asked, String above, boolean yes, Element answer) {
        Set<ConceptId> around = concepts(plain(above));
        List<Fact> facts = facts(plain(asked)).stream()
                .filter(f -> !around.contains(f.concept()) && !f.concept().equals(Notes.MISSED) && !isNumber(f))
                .toList();
        Set<ConceptId> things = facts.stream()
                .map(Fact::concept)
                .filter(Predicate.not(this::isPlace))
                .collect(Collectors.toSet());
        if (things.isEmpty()) {
            unread(asked, answer);
            if (yes) {
                tools.notes().missed(chart, answer.where(), day);
            }
        } else if (yes) {
            boolean either = things.size() > 1 && asked.toLowerCase(Locale.ROOT).matches("(?s).*(?:\\bor\\b|/).*");
            facts.forEach(f -> add(asked, either ? with(f, f.value(), f.about(), f.tense(), Certainty.SUSPECTED) : f));
        } else if (things.size() == 1) {
            facts.stream().filter(f -> things.contains(f.concept())).forEach(f -> deny(asked, f));
        } else {
            denials++;
        }
    }

    private void deny(String asked, Fact fact) {
        boolean plain = fact.value() instanceof Value.Present
                && !(fact.about() instanceof About.Relative)
                && !RELATIVES.matcher(asked).find()
                && !NO_STATEMENT.matcher(asked).find();
        if (!plain || tools.coded().isDanger(fact.concept())) {
            denials++;
            return;
        }
        chart.add(dated(with(fact, Value.ABSENT, About.PATIENT, Tense.NOW, Certainty.STATED)));
    }

    private void add(String asked, Fact fact) {
        boolean absent = fact.value() instanceof Value.Absent;
        if (NO_STATEMENT.matcher(asked).find() || absent && tools.coded().isDanger(fact.concept())) {
            denials += absent ? 1 : 0;
            unread += absent ? 0 : 1;
            return;
        }
        boolean relative = RELATIVES.matcher(asked).find() && !(fact.about() instanceof About.Relative);
        boolean past = !relative
                && !(fact.about() instanceof About.Relative)
                && PAST.matcher(asked).find()
                && fact.tense() == Tense.NOW
                && !absent;
        chart.add(dated(with(
                fact,
                fact.value(),
                relative ? new About.Relative("relative") : fact.about(),
                past ? Tense.PAST : fact.tense(),
                fact.certainty())));
    }

    private Fact dated(Fact f) {
        boolean absent = f.value() instanceof Value.Absent;
        return new Fact(
                f.concept(),
                f.value(),
                f.about(),
                f.tense(),
                f.certainty(),
                day.map(d -> FhirDates.day(d, absent, tools.asOf())),
                f.origin());
    }

    private static Fact with(Fact f, Value value, About about, Tense tense, Certainty certainty) {
        return new Fact(f.concept(), value, about, tense, certainty, f.when(), f.origin());
    }

    private boolean isPlace(ConceptId id) {
        return tools.coded().kind(id).filter(PLACES::contains).isPresent();
    }

    private Set<ConceptId> concepts(String words) {
        return facts(words).stream().map(Fact::concept).collect(Collectors.toSet());
    }

    private List<Fact> facts(String words) {
        return words.isBlank() ? List.of() : tools.notes().facts(words, response);
    }

    /** A question as words of a statement. */
    private static String plain(String question) {
        return question.replace('?', ' ').replaceAll("[:\\s]+$", "").strip();
    }

    private void unread(String asked, Element answer) {
        unread++;
        String words = asked.isEmpty() ? answer.path() : asked;
        example = example.isEmpty() ? words : example;
    }

    /** Tells what was not used of the response, in one line each. */
    void done() {
        if (unread > 0) {
            String such = example.isEmpty() ? "" : ", for example to '" + example + "'";
            problem(unread + (unread == 1 ? " answer says" : " answers say") + " nothing the guide knows" + such);
        }
        if (denials > 0) {
            problem(denials + (denials == 1 ? " answer denies" : " answers deny")
                    + " in words a danger, or several things at once, and nothing was taken as absent");
        }
    }

    private void problem(String what) {
        chart.problem(Problem.Kind.SET_ASIDE, response, what, "answer the questions of this guide where it matters");
    }
}
