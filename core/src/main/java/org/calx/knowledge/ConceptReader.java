package org.calx.knowledge;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Laboratory;
import org.calx.record.Persists;
import org.calx.record.Value.Grade;

/** Reads concepts and questions. */
final class ConceptReader {
    private ConceptReader() {}

    static Concept concept(Node node) {
        return new Concept(
                id(node.at("id")),
                kind(node),
                node.text("name"),
                node.text("plain"),
                new Concept.Words(node.texts("synonyms"), node.texts("denied-by"), node.texts("abbreviations")),
                node.text("level", "lesion").equals("person"),
                node.items("codes").stream()
                        .map(c -> new Code(c.text("system"), c.text("code")))
                        .toList(),
                Set.copyOf(ids(node, "is-a")),
                persists(node),
                node.flag("danger"),
                laboratory(node),
                ids(node, "product-of"),
                ids(node, "members"));
    }

    static ConceptId id(Node node) {
        try {
            return ConceptId.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault(String.valueOf(e.getMessage()), "mend the id");
        }
    }

    static List<ConceptId> ids(Node node, String key) {
        return List.copyOf(new LinkedHashSet<>(
                node.items(key).stream().map(ConceptReader::id).toList()));
    }

    private static ConceptKind kind(Node node) {
        try {
            return ConceptKind.valueOf(node.text("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.fault("'" + node.text("kind") + "' is no kind of concept", "see docs/knowledge-format.md");
        }
    }

    private static Persists persists(Node node) {
        String words = node.text("persists", "until-stated");
        return switch (words) {
            case "lifelong" -> new Persists.Lifelong();
            case "until-stated" -> new Persists.UntilStated();
            default -> new Persists.ForDays(CriterionReader.days(node, words));
        };
    }

    private static Optional<Laboratory> laboratory(Node node) {
        return node.maybe("analyte")
                .map(analyte -> new Laboratory(
                        analyte,
                        node.text("unit"),
                        node.items("usual").stream().map(ConceptReader::usual).toList(),
                        node.text("result", "quantity").equals("presence")))
                .or(() -> node.text("result", "").equals("presence")
                        ? Optional.of(new Laboratory("", "", List.of(), true))
                        : Optional.empty());
    }

    private static Laboratory.Usual usual(Node node) {
        return new Laboratory.Usual(
                node.find("from-age").map(CriterionReader::number).orElse(BigDecimal.ZERO),
                node.find("to-age").map(CriterionReader::number).orElse(BigDecimal.valueOf(200)),
                CriterionReader.number(node.at("low")),
                CriterionReader.number(node.at("high")));
    }

    static Question question(Node node, CriterionReader criteria) {
        return new Question(
                node.text("id"),
                CriterionReader.choice(
                        node,
                        "kind",
                        "",
                        Map.of(
                                "yes-no", Question.Kind.YES_NO,
                                "one-of", Question.Kind.ONE_OF,
                                "any-of", Question.Kind.ANY_OF,
                                "number", Question.Kind.NUMBER,
                                "map", Question.Kind.MAP,
                                "date", Question.Kind.DATE)),
                node.text("about", "patient").equals("lesion"),
                node.flag("danger"),
                node.flag("on-request"),
                node.whole("rank", 100),
                node.text("plain"),
                node.text("why"),
                node.find("asks-when").map(criteria::read),
                node.maybe("follows"),
                node.find("asks").map(ConceptReader::id),
                node.maybe("unit"),
                node.items("options").stream().map(ConceptReader::option).toList(),
                node.maybe("none"),
                ids(node, "covers"));
    }

    private static Question.Option option(Node node) {
        Map<ConceptId, Grade> levels = new java.util.LinkedHashMap<>();
        node.find("sets-level").ifPresent(l -> {
            for (String key : l.keys()) {
                Grade grade = CriterionReader.choice(
                        l, key, "", Map.of("low", Grade.LOW, "normal", Grade.NORMAL, "high", Grade.HIGH));
                levels.put(ConceptId.of(key), grade);
            }
        });
        return new Question.Option(
                node.text("id"),
                node.text("plain"),
                ids(node, "sets"),
                ids(node, "sets-absent"),
                Map.copyOf(levels),
                ids(node, "covers"));
    }
}
