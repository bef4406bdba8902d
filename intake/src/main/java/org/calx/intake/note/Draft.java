package org.calx.intake.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recognised;
import org.calx.intake.text.Setting;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import org.calx.record.Sex;
import org.calx.record.Tense;

/** One note while it is read: what came of it so far, and how its pieces are taken apart. */
final class Draft {
    private static final Set<String> MEASURES_NOW = Set.of("age", "lesion-duration", "lesion-size", "lesion-count");

    final List<Fact> facts = new ArrayList<>();
    final Set<Coverage> coverage = new LinkedHashSet<>();
    final Wording wording;
    Sex sex = Sex.NOT_STATED;
    Optional<LocalDate> birth = Optional.empty();
    LocalDate asOf;
    /** How many free texts were read so far. */
    int narratives;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String file;

    Draft(String file, LocalDate asOf, Wording wording) {
        this.file = file;
        this.asOf = asOf;
        this.wording = wording;
    }

    PatientReading done(Optional<String> id) {
        return new PatientReading(new PatientRecord(facts, birth, sex, coverage, asOf), phrases, problems, id);
    }

    /** File, line and path of a piece, as origins and problems give it. */
    String where(Part part, String path) {
        return file + " line " + part.line() + ", " + path;
    }

    void problem(Problem.Kind kind, Part part, String path, String what, String remedy) {
        problems.add(new Problem(kind, where(part, path), what, remedy));
    }

    void problems(List<Problem> more) {
        problems.addAll(more);
    }

    private void malformed(Part part, String path, String expected) {
        problem(
                Problem.Kind.MALFORMED,
                part,
                path,
                "'" + path + "' is " + part.shape() + ", not " + expected,
                "write " + expected);
    }

    /** The fields of a group; an unknown field is a problem, and a piece of another shape has none. */
    Map<String, Part> fields(Part part, String path, Set<String> known, Set<String> skipped) {
        if (!(part instanceof Part.Group group)) {
            if (!(part instanceof Part.Nothing)) {
                malformed(part, path, "a group of fields");
            }
            return Map.of();
        }
        group.fields().forEach((name, value) -> {
            if (!known.contains(name) && !skipped.contains(name)) {
                problem(
                        Problem.Kind.MALFORMED,
                        value,
                        path.isEmpty() ? name : path + "." + name,
                        "unknown field '" + name + "'",
                        FieldNames.remedy(name, known));
            }
        });
        return group.fields();
    }

    /** The items of a list, with their paths; one item alone counts as a list of one. */
    void each(Map<String, Part> fields, String name, String path, BiConsumer<Part, String> use) {
        Part part = fields.get(name);
        String here = path.isEmpty() ? name : path + "." + name;
        if (part == null || part instanceof Part.Nothing) {
            return;
        }
        if (part instanceof Part.Many many) {
            for (int i = 0; i < many.parts().size(); i++) {
                use.accept(many.parts().get(i), here + "[" + i + "]");
            }
        } else {
            use.accept(part, here);
        }
    }

    /** As {@link #each}, for texts: a piece of another shape is a problem, a blank text nothing. */
    void eachText(Map<String, Part> fields, String name, String path, BiConsumer<Part.Text, String> use) {
        each(fields, name, path, (part, here) -> text(part, here).ifPresent(text -> use.accept(text, here)));
    }

    /** One text, or empty with a problem if the piece is something else. */
    Optional<Part.Text> text(Part part, String path) {
        if (part instanceof Part.Text text) {
            return text.value().isBlank() ? Optional.empty() : Optional.of(text);
        }
        if (!(part instanceof Part.Nothing)) {
            malformed(part, path, "a text");
        }
        return Optional.empty();
    }

    /** One text field, or empty. */
    Optional<Part.Text> text(Map<String, Part> fields, String name, String path) {
        Part part = fields.get(name);
        return part == null ? Optional.empty() : text(part, path.isEmpty() ? name : path + "." + name);
    }

    /** A day written as 2026-11-22, or empty with a problem. */
    Optional<LocalDate> date(Map<String, Part> fields, String name, String path) {
        return text(fields, name, path).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.value().strip()));
            } catch (DateTimeParseException e) {
                String here = path.isEmpty() ? name : path + "." + name;
                problem(
                        Problem.Kind.MALFORMED,
                        text,
                        here,
                        "'" + text.value() + "' is no day",
                        "write it as 2026-11-22");
                return Optional.empty();
            }
        });
    }

    Setting setting(Part part, String path, About about, ConceptKind... prefer) {
        return new Setting(Origin.Source.FIELD, where(part, path), about, Set.of(prefer), Tense.NOW);
    }

    /** Reads a phrase and takes all that came of it. */
    void read(String words, Setting setting) {
        take(wording.phrase(words, setting));
    }

    /**
     * Reads a phrase that is not a description of a lesion: an age or a time in it ("burn at age 8", "injections 10 years
     * ago") belongs to what it tells of, and is no measure of the patient or the lesion now.
     */
    void readEvent(String words, Setting setting) {
        readEvent(words, setting, UnaryOperator.identity());
    }

    /** As {@link #readEvent(String, Setting)}, with what the field makes of each fact. */
    void readEvent(String words, Setting setting, UnaryOperator<Fact> change) {
        Recognised recognised = wording.phrase(words, setting);
        List<Phrase> kept = recognised.phrases().stream()
                .map(p -> withoutMeasures(
                        new Phrase(p.words(), p.start(), p.end(), p.outcome(), changed(p.facts(), change), p.why())))
                .toList();
        take(new Recognised(withoutMeasures(changed(recognised.facts(), change)), kept, recognised.problems()));
    }

    private static List<Fact> changed(List<Fact> facts, UnaryOperator<Fact> change) {
        return facts.stream().map(change).toList();
    }

    private static Phrase withoutMeasures(Phrase phrase) {
        List<Fact> left = withoutMeasures(phrase.facts());
        boolean lost = left.isEmpty() && !phrase.facts().isEmpty();
        return new Phrase(
                phrase.words(),
                phrase.start(),
                phrase.end(),
                lost ? Phrase.Outcome.SET_ASIDE : phrase.outcome(),
                left,
                lost ? "a time of what is told, not a measure of the patient now" : phrase.why());
    }

    private static List<Fact> withoutMeasures(List<Fact> facts) {
        return facts.stream()
                .filter(f -> !MEASURES_NOW.contains(f.concept().value()))
                .toList();
    }

    void take(Recognised recognised) {
        facts.addAll(recognised.facts());
        phrases.addAll(recognised.phrases());
        problems.addAll(recognised.problems());
    }

    /** Notes the fate of a phrase that was not read by the recogniser. */
    void phrase(String words, Phrase.Outcome outcome, List<Fact> given, String why) {
        phrases.add(new Phrase(words, 0, words.length(), outcome, given, why));
        facts.addAll(given);
    }
}
