package org.calx.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calx.assess.Assessment.Conclusion;
import org.calx.assess.Assessment.TypeWeighed;
import org.calx.assess.Changes.Effect;
import org.calx.knowledge.Level;
import org.calx.logic.Standing;

/** An answer in short: how urgent, the conclusion, and how types, causes and what it may be stand, each best first. */
record Outline(
        Level level, Conclusion conclusion, List<TypeWeighed> types, List<Weighed> causes, List<Weighed> candidates) {

    static Outline of(Assessment a) {
        return new Outline(
                a.urgency().level(),
                a.recognition().conclusion(),
                a.types(),
                a.causes(),
                a.recognition().candidates());
    }

    /** What is another there, in the order urgency, conclusion, types, causes, what it may be. */
    List<Effect> effects(Outline there) {
        List<Effect> effects = new ArrayList<>();
        if (level != there.level) {
            effects.add(new Effect("urgency", level.word(), there.level.word()));
        }
        if (conclusion != there.conclusion) {
            effects.add(new Effect("conclusion", conclusion.toString(), there.conclusion.toString()));
        }
        addStandings(effects, mainTypes(), there.mainTypes());
        addStandings(effects, causes, there.causes);
        addStandings(effects, candidates, there.candidates);
        return effects;
    }

    private List<Weighed> mainTypes() {
        return types.stream().map(TypeWeighed::type).toList();
    }

    private static void addStandings(List<Effect> effects, List<Weighed> here, List<Weighed> there) {
        Set<String> ids = new LinkedHashSet<>();
        there.forEach(w -> ids.add(w.id()));
        here.forEach(w -> ids.add(w.id()));
        for (String id : ids) {
            Standing from = standing(here, id);
            Standing to = standing(there, id);
            if (from != to) {
                effects.add(new Effect(id, word(from), word(to)));
            }
        }
    }

    private static Standing standing(List<Weighed> all, String id) {
        return all.stream()
                .filter(w -> w.id().equals(id))
                .map(Weighed::standing)
                .findFirst()
                .orElse(Standing.OPEN);
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
