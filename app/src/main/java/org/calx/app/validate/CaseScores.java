package org.calx.app.validate;

import java.util.List;
import java.util.Set;
import org.calx.assess.Assessment;
import org.calx.assess.Weighed;
import org.calx.knowledge.Level;
import org.calx.logic.Standing;

/** Scores the answers to published cases in one mode, danger before all. */
final class CaseScores {
    private final Score.Counter emergency =
            new Score.Counter("dead, dark, purpuric or net-like painful skin: emergency", 1);
    private final Score.Counter danger =
            new Score.Counter("calciphylaxis, warfarin necrosis, pyoderma: within days or sooner", 1);
    private final Score.Counter couldBe = new Score.Counter("the same: could be an emergency", 1);
    private final Score.Counter noFalseAlarm =
            new Score.Counter("calcinosis cases without danger: not called emergency", 0);
    private final Score.Counter routine = new Score.Counter("routine cases: not called emergency", 0.95);
    private final Score.Counter type;
    private final Score.Counter typeTwo = new Score.Counter("type, first two", 0.98);
    private final Score.Counter cause = new Score.Counter("author's cause, first", 0.9);
    private final Score.Counter causeThree = new Score.Counter("author's cause, first three", 0);
    private final Score.Counter concluded = new Score.Counter("calcinosis concluded where it is", 0);
    private final Score.Counter mimic = new Score.Counter("mimic in the first three", 0.9);
    private final Score.Counter notEstablished = new Score.Counter("mimics: calcinosis not called established", 1);

    /** @param typeRequired the share of right first types that is asked for in this mode */
    CaseScores(double typeRequired) {
        type = new Score.Counter("type, first", typeRequired);
    }

    void add(PublishedCase published, Assessment answer) {
        Key key = new Key(published);
        String id = published.id();
        Level level = answer.urgency().level();
        if (key.mustBeEmergency()) {
            emergency.add(level == Level.EMERGENCY, id, level.word());
        }
        if (key.isDangerous()) {
            danger.add(level.atLeast(key.least()), id, level.word());
            couldBe.add(
                    answer.urgency().couldBe() == Level.EMERGENCY,
                    id,
                    answer.urgency().couldBe().word());
        } else if (published.calcinosis()) {
            noFalseAlarm.add(level != Level.EMERGENCY, id, raised(answer));
        }
        if (key.isRoutine()) {
            routine.add(level != Level.EMERGENCY, id, raised(answer));
        }
        if (published.calcinosis()) {
            addCalcinosis(published, key, answer);
        } else if (!published.mimic().isEmpty()) {
            addMimic(published, answer);
        }
    }

    private void addCalcinosis(PublishedCase published, Key key, Assessment answer) {
        String id = published.id();
        Set<String> accepted = key.acceptedTypes();
        if (!accepted.isEmpty()) {
            List<String> types = answer.types().stream().map(t -> t.type().id()).toList();
            String answered = accepted + " but " + types;
            type.add(!types.isEmpty() && accepted.contains(types.get(0)), id, answered);
            typeTwo.add(types.stream().limit(2).anyMatch(accepted::contains), id, answered);
            concluded.add(
                    answer.recognition().conclusion() == Assessment.Conclusion.CALCINOSIS,
                    id,
                    answer.recognition().conclusion() + " "
                            + names(answer.recognition().candidates()));
        }
        addCause(published, key, answer);
    }

    /** Where the authors found no cause, none may stand likely; else theirs must be among the best. */
    private void addCause(PublishedCase published, Key key, Assessment answer) {
        List<Weighed> causes = answer.causes();
        String id = published.id();
        String answered = "'" + published.cause() + "' but " + names(causes);
        if (key.hasNoCause()) {
            boolean none = causes.stream().noneMatch(c -> c.standing().atLeast(Standing.LIKELY));
            cause.add(none, id, answered);
            causeThree.add(none, id, answered);
            return;
        }
        cause.add(named(causes, 1, published.cause()), id, answered);
        causeThree.add(named(causes, 3, published.cause()), id, answered);
    }

    private static boolean named(List<Weighed> entries, int first, String author) {
        return entries.stream().limit(first).anyMatch(w -> Names.match(w.entry(), author));
    }

    private void addMimic(PublishedCase published, Assessment answer) {
        List<Weighed> candidates = answer.recognition().candidates();
        mimic.add(
                named(candidates, 3, published.mimic()),
                published.id(),
                "'" + published.mimic() + "' but " + names(candidates));
        boolean established = candidates.stream()
                .anyMatch(w -> w.id().equals("calcinosis-cutis") && w.standing() == Standing.ESTABLISHED);
        notEstablished.add(!established, published.id(), names(candidates));
    }

    private static String raised(Assessment answer) {
        return answer.urgency().raised().stream().map(f -> f.flag().id()).toList() + " open "
                + answer.urgency().open().stream().map(f -> f.flag().id()).toList();
    }

    private static String names(List<Weighed> entries) {
        return entries.stream()
                .limit(4)
                .map(w -> w.id() + " " + w.standing() + " " + w.net())
                .toList()
                .toString();
    }

    List<Score> scores() {
        return List.of(
                        emergency,
                        danger,
                        couldBe,
                        noFalseAlarm,
                        routine,
                        type,
                        typeTwo,
                        cause,
                        causeThree,
                        concluded,
                        mimic,
                        notEstablished)
                .stream()
                .map(Score.Counter::score)
                .toList();
    }
}
