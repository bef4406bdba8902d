package org.calx.intake.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Phrase;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Side;

/** The lesions, or groups of like lesions, each with its own findings: {@code lesions}. */
final class LesionFields {
    private static final ConceptId SIZE = ConceptId.of("lesion-size");
    private static final ConceptId COUNT = ConceptId.of("lesion-count");
    private static final ConceptId SOLITARY = ConceptId.of("solitary");
    private static final ConceptId MULTIPLE = ConceptId.of("multiple");

    /** No lesion is larger than a person is long, in mm. */
    private static final BigDecimal LARGEST = new BigDecimal(2500);

    private static final BigDecimal MOST = new BigDecimal(100_000);

    private static final Map<String, Side> SIDES = Map.of(
            "left", Side.LEFT,
            "l", Side.LEFT,
            "right", Side.RIGHT,
            "r", Side.RIGHT,
            "both", Side.BOTH,
            "bilateral", Side.BOTH,
            "both sides", Side.BOTH);

    private static final Set<String> ONE = Set.of("single", "one", "solitary", "isolated", "1");
    private static final Set<String> SEVERAL =
            Set.of("many", "few", "multiple", "several", "numerous", "a few", "some", "innumerable", "countless");

    private LesionFields() {}

    /** Reads one lesion and gives what to call it. */
    static Lesion read(Draft draft, Part part, String path, int index) {
        Map<String, Part> fields = draft.fields(part, path, FieldNames.LESION, Set.of());
        Side side = side(draft, fields, path);
        Lesion lesion = new Lesion("lesion-" + (index + 1), side);
        About about = new About.OfLesion(lesion);
        draft.eachText(
                fields, "sites", path, (t, p) -> draft.read(t.value(), draft.setting(t, p, about, ConceptKind.SITE)));
        draft.eachText(
                fields,
                "features",
                path,
                (t, p) -> draft.read(t.value(), draft.setting(t, p, about, ConceptKind.FINDING)));
        draft.eachText(fields, "size_mm", path, (t, p) -> size(draft, t, p, about));
        draft.text(fields, "number", path).ifPresent(t -> number(draft, t, path + ".number", about));
        draft.eachText(
                fields,
                "duration",
                path,
                (t, p) -> draft.read(t.value(), draft.setting(t, p, about, ConceptKind.MEASURE)));
        draft.eachText(
                fields,
                "since_event",
                path,
                (t, p) -> draft.readEvent(t.value(), draft.setting(t, p, about, ConceptKind.EXPOSURE)));
        return lesion;
    }

    private static Side side(Draft draft, Map<String, Part> fields, String path) {
        Optional<Part.Text> text = draft.text(fields, "side", path);
        if (text.isEmpty()) {
            return Side.NOT_STATED;
        }
        Side side = SIDES.get(text.get().value().strip().toLowerCase(Locale.ROOT));
        if (side == null) {
            draft.problem(
                    Problem.Kind.MALFORMED,
                    text.get(),
                    path + ".side",
                    "'" + text.get().value() + "' is not a side",
                    "write left, right or both");
            return Side.NOT_STATED;
        }
        return side;
    }

    private static void size(Draft draft, Part.Text text, String path, About about) {
        Optional<BigDecimal> size = Numbers.of(text);
        if (size.isEmpty()) {
            draft.read(text.value(), draft.setting(text, path, about, ConceptKind.MEASURE));
        } else if (size.get().signum() <= 0 || size.get().compareTo(LARGEST) > 0) {
            draft.problem(
                    Problem.Kind.IMPOSSIBLE_VALUE,
                    text,
                    path,
                    "a size of " + text.value() + " mm cannot be true",
                    "give the longest diameter in millimetres");
        } else {
            Fact fact = PersonFields.measured(SIZE, size.get(), "mm", about, origin(draft, text, path));
            draft.phrase(text.value() + " mm", Phrase.Outcome.USED, List.of(fact), "longest diameter in mm");
        }
    }

    private static void number(Draft draft, Part.Text text, String path, About about) {
        String word = text.value().strip().toLowerCase(Locale.ROOT);
        Origin origin = origin(draft, text, path);
        Optional<BigDecimal> count = Numbers.of(text);
        if (count.isPresent() && (count.get().signum() <= 0 || count.get().compareTo(MOST) > 0)) {
            draft.problem(
                    Problem.Kind.IMPOSSIBLE_VALUE,
                    text,
                    path,
                    text.value() + " lesions cannot be true",
                    "give a count, or single, few or many");
        } else if (count.isPresent()) {
            boolean one = count.get().compareTo(BigDecimal.ONE) == 0;
            draft.phrase(
                    text.value(),
                    Phrase.Outcome.USED,
                    List.of(
                            PersonFields.measured(COUNT, count.get(), "1", about, origin),
                            Fact.present(one ? SOLITARY : MULTIPLE, about, origin)),
                    "number of lesions");
        } else if (ONE.contains(word) || SEVERAL.contains(word)) {
            Fact fact = Fact.present(ONE.contains(word) ? SOLITARY : MULTIPLE, about, origin);
            draft.phrase(text.value(), Phrase.Outcome.USED, List.of(fact), "number of lesions");
        } else {
            draft.read(text.value(), draft.setting(text, path, about, ConceptKind.FINDING));
        }
    }

    private static Origin origin(Draft draft, Part.Text text, String path) {
        return new Origin(Origin.Source.FIELD, draft.where(text, path), text.value());
    }
}
