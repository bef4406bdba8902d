package org.calx.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabPhrase;
import org.calx.intake.text.Sentences.Span;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Origin.Source;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Reads free text. The clause is the unit: it is used, set aside, or reported as not understood. */
final class NarrativeReader {
    /** That part of the text was not understood, so that it cannot be called harmless. */
    private static final ConceptId MISSED = ConceptId.of("free-text-not-understood");

    private final Concepts concepts;
    private final Reader reader;
    private final Judge judge;
    private final Pairs pairs;
    private final LesionWords words;
    private final Parts parts;
    private final Attachment attachment;
    private final Carers carers;
    private final PlainDenials denials = new PlainDenials();

    NarrativeReader(Concepts concepts, Reader reader, Context context, Judge judge, Pairs pairs, LesionWords words) {
        this.concepts = concepts;
        this.reader = reader;
        this.judge = judge;
        this.pairs = pairs;
        this.words = words;
        this.parts = new Parts(words);
        this.attachment = new Attachment(words);
        this.carers = new Carers(context, words);
    }

    private static final String IF_THE_PATIENT =
            "if that is the person this is about, answer the danger questions for them";

    /** A statement with the lesion it is about, whose side may still come. */
    private record Bound(Statement statement, Optional<LesionDraft> lesion) {}

    private record Clause(Span sentence, Span span, List<Statement> statements, List<Bound> bound) {}

    Recognised read(String text, String where, IntFunction<String> names, Set<ConceptKind> prefer) {
        LabContext labs = LabContext.ofPatient(Source.NARRATIVE, where);
        Reading reading = reader.read(text, prefer, labs, Setting.Wording.TYPED);
        LesionBinder binder = new LesionBinder(concepts, names);
        List<Clause> clauses = new ArrayList<>();
        List<Mention> mentions = reading.inOrder();
        Optional<String> patient = carers.patient(reading, mentions);
        int next = 0;
        for (Span sentence : reading.sentences()) {
            for (Span span : Parts.clauses(reading.tokens(), sentence)) {
                List<Statement> statements = new ArrayList<>();
                while (next < mentions.size() && mentions.get(next).from() < span.to()) {
                    statements(reading, mentions.get(next++), span, statements);
                }
                clauses.add(new Clause(sentence, span, statements, bind(reading, binder, span, statements)));
            }
        }
        Outcomes outcomes = new Outcomes(where, reading.tokens());
        int lab = 0;
        for (Clause clause : clauses) {
            List<LabPhrase> results = new ArrayList<>();
            int end = reading.tokens().end(clause.span().to() - 1);
            while (lab < reading.labs().size() && reading.labs().get(lab).start() < end) {
                results.add(reading.labs().get(lab++));
            }
            finish(reading, clause, results, where, outcomes);
        }
        patient.ifPresent(relative -> outcomes.tellOfPatient(relative));
        if (outcomes.missesSomething() && concepts.find(MISSED).isPresent()) {
            outcomes.state(Fact.present(MISSED, About.PATIENT, new Origin(Source.NARRATIVE, where, "")));
        }
        return outcomes.done();
    }

    private void statements(Reading reading, Mention mention, Span span, List<Statement> into) {
        into.addAll(judge.judge(reading, mention, Source.NARRATIVE, Tense.NOW));
        for (Mention more : pairs.with(reading, mention, span.from(), span.to())) {
            into.addAll(judge.judge(reading, more, Source.NARRATIVE, Tense.NOW));
        }
    }

    private List<Bound> bind(Reading reading, LesionBinder binder, Span span, List<Statement> statements) {
        List<Bound> bound = new ArrayList<>(statements.size());
        if (statements.isEmpty()) {
            return bound;
        }
        for (Part part : parts.of(reading, span, statements)) {
            Optional<LesionDraft> lesion = binder.bind(part);
            for (Statement statement : part.statements()) {
                bound.add(new Bound(statement, words.ofLesion(statement.concept()) ? lesion : Optional.empty()));
            }
        }
        return bound;
    }

    private void finish(Reading reading, Clause clause, List<LabPhrase> results, String where, Outcomes outcomes) {
        Span span = clause.span();
        List<Fact> facts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Bound one : clause.bound()) {
            Statement s = one.statement();
            Judge.note(s.mention()).ifPresent(notes::add);
            String spoken =
                    reading.tokens().words(s.mention().from(), s.mention().to());
            if (denials.has(reading, clause.sentence(), span, s)) {
                About about = one.lesion().map(LesionDraft::about).orElse(About.PATIENT);
                outcomes.deny(s.fact(about, new Origin(Source.NARRATIVE, where, spoken)));
            }
            if (s.used() && !qualifier(one) && !attachment.elsewhere(reading.tokens(), s, clause.statements())) {
                About about = one.lesion().map(LesionDraft::about).orElse(About.PATIENT);
                facts.add(s.fact(about, new Origin(Source.NARRATIVE, where, spoken)));
            } else if (s.used()) {
                notes.add("'" + spoken + "' says where or how long");
            }
        }
        clause.statements().stream()
                .filter(NarrativeReader::dangerOfRelative)
                .forEach(s -> outcomes.tell(
                        s.mention().from(),
                        s.mention().to(),
                        "said of " + s.relative().orElseThrow() + "; " + IF_THE_PATIENT));
        results.forEach(lab -> result(reading, lab, facts, outcomes));
        boolean any = !facts.isEmpty() || clause.statements().stream().anyMatch(Statement::used);
        String left = leftOver(reading, span);
        if (any) {
            if (!left.isEmpty()) {
                notes.add("not read: " + left);
            }
            outcomes.used(span.from(), span.to(), facts, String.join("; ", notes));
        }
        outcomes.refused(clause.statements());
        if (!any && !left.isEmpty() && clause.statements().isEmpty()) {
            outcomes.notUnderstood(span.from(), span.to(), "not known: " + left);
        } else if (!any && clause.statements().isEmpty()) {
            String why = results.isEmpty() ? Outcomes.NOTHING_MEDICAL : "a result that could not be used";
            outcomes.setAside(span.from(), span.to(), why);
        }
    }

    /** Somebody may write for a relative who is the patient. */
    private static boolean dangerOfRelative(Statement s) {
        return s.used()
                && s.relative().isPresent()
                && s.concept().danger()
                && s.concept().kind() == ConceptKind.FINDING
                && !s.value().equals(Value.ABSENT)
                && s.tense() == Tense.NOW;
    }

    private static void result(Reading reading, LabPhrase lab, List<Fact> facts, Outcomes outcomes) {
        int mark = reading.mark(
                Math.min(reading.tokenAt(lab.start()), reading.tokens().size() - 1));
        outcomes.add(lab.reading().problems());
        int from = reading.tokenAt(lab.start());
        int to = reading.tokenAt(Math.max(lab.start(), lab.end() - 1)) + 1;
        if ((mark & (Mark.IF | Mark.FAMILY | Mark.OTHER)) != 0) {
            outcomes.refused(from, to, "not a result of the patient's own");
            return;
        }
        boolean past = (mark & (Mark.PAST | Mark.AGO | Mark.HISTORY)) != 0;
        boolean doubted = (mark & Mark.MAYBE) != 0;
        for (Fact f : lab.reading().facts()) {
            facts.add(new Fact(
                    f.concept(),
                    f.value(),
                    f.about(),
                    past ? Tense.PAST : f.tense(),
                    doubted ? Certainty.SUSPECTED : f.certainty(),
                    f.when(),
                    f.origin()));
        }
    }

    /** A place or a measure without a lesion says where or how long something else is; a denied place says nothing. */
    private boolean qualifier(Bound one) {
        Statement s = one.statement();
        boolean place = words.site(s.concept()) || s.concept().id().value().startsWith("lesion-");
        return place && (one.lesion().isEmpty() || words.site(s.concept()) && !s.positive());
    }

    private String leftOver(Reading reading, Span span) {
        StringBuilder left = new StringBuilder();
        for (int i = span.from(); i < span.to(); i++) {
            if (reader.content(reading, i)) {
                left.append(left.isEmpty() ? "" : ", ").append(reading.tokens().words(i, i + 1));
            }
        }
        return left.toString();
    }
}
