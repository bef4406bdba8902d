package org.calx.intake.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabPhrase;
import org.calx.intake.lab.LabPhrases;
import org.calx.intake.lab.LabReader;
import org.calx.intake.lab.LabReading;
import org.calx.intake.lab.LabStatement;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Laboratory results: {@code labs}. Each is a group (test, value, unit, flag, range, date) or a phrase such as
 * "Ca 11.2 mg/dL". A test that the laboratory reader does not know may still be a finding ("crystals in aspirate").
 */
final class LabFields {
    private static final Set<String> NOT_FOUND =
            Set.of("negative", "neg", "absent", "none", "not detected", "not seen", "nil", "no");

    private final Concepts concepts;
    private final LabReader reader;
    private final LabPhrases phrases;

    LabFields(Concepts concepts, LabReader reader) {
        this.concepts = concepts;
        this.reader = reader;
        this.phrases = new LabPhrases(reader);
    }

    void read(Draft draft, Part part, String path) {
        if (part instanceof Part.Group group) {
            if (group.fields().keySet().stream().anyMatch(FieldNames.LAB::contains)) {
                result(draft, group, path);
            } else {
                group.fields()
                        .forEach((name, value) -> draft.text(value, path + "." + name)
                                .ifPresent(t -> statement(
                                        draft,
                                        LabStatement.of(name, t.value()),
                                        t,
                                        path + "." + name,
                                        Optional.empty())));
            }
        } else {
            draft.text(part, path).ifPresent(text -> phrase(draft, text, path));
        }
    }

    private void result(Draft draft, Part.Group group, String path) {
        Map<String, Part> fields = draft.fields(group, path, FieldNames.LAB, Set.of());
        Optional<Part.Text> test = draft.text(fields, "test", path);
        if (test.isEmpty()) {
            draft.problem(Problem.Kind.MALFORMED, group, path, "a result without a test", "give the test's name");
            return;
        }
        LabStatement statement = new LabStatement(
                test.get().value().strip(),
                draft.text(fields, "value", path).map(Part.Text::value),
                draft.text(fields, "unit", path).map(Part.Text::value),
                draft.text(fields, "flag", path).map(Part.Text::value),
                draft.text(fields, "range", path).map(Part.Text::value));
        statement(draft, statement, test.get(), path, draft.date(fields, "date", path));
    }

    private void statement(Draft draft, LabStatement statement, Part part, String path, Optional<LocalDate> date) {
        LabContext context =
                new LabContext(Origin.Source.FIELD, draft.where(part, path), About.PATIENT, Tense.NOW, date);
        Optional<LabReading> reading = reader.read(statement, context);
        if (reading.isEmpty()) {
            otherwise(
                    draft, statement, draft.setting(part, path, About.PATIENT, ConceptKind.LAB, ConceptKind.HISTOLOGY));
            return;
        }
        LabReading read = reading.get();
        draft.problems(read.problems());
        Phrase.Outcome outcome = read.facts().isEmpty() ? Phrase.Outcome.SET_ASIDE : Phrase.Outcome.USED;
        String why = read.problems().isEmpty()
                ? "laboratory result"
                : read.problems().get(0).what();
        draft.phrase(statement.words(), outcome, read.facts(), why);
    }

    /** A phrase in the list of laboratory results. */
    private void phrase(Draft draft, Part.Text text, String path) {
        LabContext context = LabContext.ofPatient(Origin.Source.FIELD, draft.where(text, path));
        List<LabPhrase> found = phrases.find(text.value(), context);
        if (found.isEmpty()) {
            draft.read(text.value(), draft.setting(text, path, About.PATIENT, ConceptKind.LAB));
            return;
        }
        for (LabPhrase phrase : found) {
            boolean used = !phrase.reading().facts().isEmpty();
            draft.problems(phrase.reading().problems());
            draft.phrase(
                    phrase.words(),
                    used ? Phrase.Outcome.USED : Phrase.Outcome.SET_ASIDE,
                    phrase.reading().facts(),
                    used
                            ? "laboratory result"
                            : phrase.reading().problems().get(0).what());
        }
    }

    /** A test that is none of ours: its words may name a finding, a disease or what was seen in tissue. */
    private void otherwise(Draft draft, LabStatement statement, Setting setting) {
        String value = statement.value().or(statement::flag).orElse("").strip();
        String plain = value.toLowerCase(Locale.ROOT);
        if (plain.equals("normal") || plain.equals("low") || plain.equals("high")) {
            draft.phrase(statement.words(), Phrase.Outcome.NOT_UNDERSTOOD, List.of(), "no test of that name is known");
            draft.problems(List.of(new Problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    setting.where(),
                    "test '" + statement.test() + "'",
                    "use the test's usual name")));
            return;
        }
        if (!NOT_FOUND.contains(plain)) {
            draft.read((statement.test() + " " + value).strip(), setting);
            return;
        }
        Recognised recognised = draft.wording.phrase(statement.test(), setting);
        List<Fact> absent = new ArrayList<>();
        for (Fact fact : recognised.facts()) {
            ConceptKind kind = concepts.find(fact.concept()).map(Concept::kind).orElse(ConceptKind.SITE);
            if (kind == ConceptKind.HISTOLOGY || kind == ConceptKind.LAB || kind == ConceptKind.IMAGING) {
                absent.add(fact.withValue(Value.ABSENT));
            }
        }
        Phrase.Outcome outcome = absent.isEmpty() ? Phrase.Outcome.NOT_UNDERSTOOD : Phrase.Outcome.USED;
        draft.phrase(
                statement.words(), outcome, absent, absent.isEmpty() ? "no test of that name is known" : "not found");
    }
}
