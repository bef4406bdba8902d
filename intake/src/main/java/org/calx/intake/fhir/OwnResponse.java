package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Side;

/** The items of one response to the guide's own questionnaire, lump by lump. */
final class OwnResponse {
    /** Someone's own words. @param confirmed whether they have said that they were understood rightly */
    record Words(String text, String where, boolean confirmed) {}

    private final OwnAnswers answers;
    private final List<Map.Entry<Turn, Answer>> given = new ArrayList<>();
    private final List<Lesion> lumps = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private Optional<Element> words = Optional.empty();
    private boolean confirmed;

    OwnResponse(OwnAnswers answers) {
        this.answers = answers;
    }

    List<Map.Entry<Turn, Answer>> given() {
        return given;
    }

    /** The lumps that have a group; none where answers stand alone. */
    List<Lesion> lumps() {
        return lumps;
    }

    Optional<Words> words() {
        return words.flatMap(item -> item.children("answer").stream()
                .flatMap(a -> a.text("valueString").stream())
                .findFirst()
                .map(text -> new Words(text, item.where(), confirmed)));
    }

    /** Where in the response a fact was said. */
    String where(Fact fact) {
        String said = fact.origin().where();
        String lump = fact.about() instanceof About.OfLesion of ? of.lesion().name() : "";
        return places.getOrDefault(said + " " + lump, places.getOrDefault(said, said));
    }

    /** Answers may hold further items, and so may items. The parser bounds how deep. */
    void items(Element holder, Optional<String> lump) {
        for (Element item : holder.children("item")) {
            switch (item.text("linkId", "")) {
                case OwnItems.LUMP -> {
                    String name = "lesion-" + (lumps.size() + 1);
                    lumps.add(new Lesion(name, side(item)));
                    items(item, Optional.of(name));
                }
                case OwnItems.SIDE, OwnItems.PLACE -> {}
                case OwnItems.OWN_WORDS -> words = words.or(() -> Optional.of(item));
                case OwnItems.CONFIRMED ->
                    confirmed |= item.children("answer").stream()
                            .anyMatch(a -> a.flag("valueBoolean").orElse(false));
                default -> {
                    if (item.has("answer")) {
                        answers.question(item).ifPresent(q -> answered(q, item, lump));
                    }
                    items(item, lump);
                    item.children("answer").forEach(a -> items(a, lump));
                }
            }
        }
    }

    private void answered(Question question, Element item, Optional<String> lump) {
        Optional<String> of = question.aboutLesion() ? lump.or(() -> Optional.of("lesion-1")) : Optional.empty();
        answers.taken(question, item).forEach(a -> given.add(Map.entry(new Turn(question, of), a)));
        String asked = "question " + question.id();
        places.putIfAbsent(asked, item.where());
        of.ifPresent(l -> places.putIfAbsent(asked + " " + l, item.where()));
    }

    private static Side side(Element lump) {
        return lump.children("item").stream()
                .filter(i -> i.text("linkId", "").equals(OwnItems.SIDE))
                .flatMap(i -> i.children("answer").stream())
                .flatMap(a -> a.child("valueCoding").flatMap(c -> c.text("code")).stream())
                .map(OwnResponse::side)
                .findFirst()
                .orElse(Side.NOT_STATED);
    }

    private static Side side(String code) {
        return switch (code) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "both" -> Side.BOTH;
            default -> Side.NOT_STATED;
        };
    }
}
