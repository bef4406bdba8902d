package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calx.app.web.view.BodyMaps;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.view.Texts;
import org.calx.knowledge.Question;

/**
 * The page that asks where a lump is: maps to point at, and all their regions as a list.
 *
 * @param groups of options, hands first
 */
public record WhereModel(QuestionModel page, List<Group> groups) {
    /** Which options stand together; those not named here come last. */
    private static final List<Named> GROUPS = List.of(
            new Named("hand", "fingertip thumb finger-joint finger nail palm hand-back wrist"),
            new Named("arm", "forearm elbow upper-arm shoulder armpit"),
            new Named("head", "scalp eyelid ear face neck"),
            new Named("trunk", "chest breast abdomen flank back buttock hip"),
            new Named("leg", "thigh knee popliteal lower-leg calf ankle achilles"),
            new Named("foot", "heel sole foot big-toe-joint toe"),
            new Named("private", "groin scrotum penis vulva"));

    private record Named(String key, Set<String> options) {
        Named(String key, String options) {
            this(key, Set.of(options.split(" ")));
        }
    }

    /** Options that stand together. @param key of its heading, under {@code where.group} */
    public record Group(String key, List<Option> options) {}

    /** An option with the finer places that open from it. */
    public record Option(Question.Option option, List<Finer> places) {}

    /** A finer place. @param name in words */
    public record Finer(String id, String name) {}

    WhereModel(QuestionModel page, BodyMaps maps, Texts texts) {
        this(page, groups(page.question(), maps, new PlaceNames(texts)));
    }

    private static List<Group> groups(Question question, BodyMaps maps, PlaceNames names) {
        List<Group> groups = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Named group : GROUPS) {
            groups.add(new Group(group.key(), options(question, group.options(), maps, names)));
            placed.addAll(group.options());
        }
        Set<String> others = new HashSet<>();
        question.options().stream()
                .map(Question.Option::id)
                .filter(o -> !placed.contains(o))
                .forEach(others::add);
        groups.add(new Group("other", options(question, others, maps, names)));
        groups.removeIf(g -> g.options().isEmpty());
        return groups;
    }

    private static List<Option> options(Question question, Set<String> ids, BodyMaps maps, PlaceNames names) {
        return question.options().stream()
                .filter(o -> ids.contains(o.id()))
                .map(o -> new Option(
                        o,
                        maps.of(o.id()).stream()
                                .map(p -> new Finer(p.id(), names.of(p)))
                                .toList()))
                .toList();
    }
}
