package org.calx.intake.lab;

import java.util.ArrayList;
import java.util.List;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Value;

/** The facts and problems of one result while it is read. */
final class Sheet {
    private final Concept test;
    private final String words;
    private final LabContext context;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param words the result as written */
    Sheet(Concept test, String words, LabContext context) {
        this.test = test;
        this.words = words;
        this.context = context;
    }

    Concept test() {
        return test;
    }

    /** A sheet of the same words for another test, such as a member of a panel. */
    Sheet of(Concept other) {
        return new Sheet(other, words, context);
    }

    LabReading done() {
        return new LabReading(facts, problems);
    }

    void add(Value value) {
        add(new Fact(
                test.id(),
                value,
                context.about(),
                context.tense(),
                Certainty.STATED,
                context.when(),
                new Origin(context.source(), context.where(), words)));
    }

    private void add(Fact fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    /** Takes over what was read of another test. */
    void add(Sheet other) {
        other.facts.forEach(this::add);
        problems.addAll(other.problems);
    }

    void problem(Problem.Kind kind, String what, String remedy) {
        problems.add(new Problem(kind, context.where(), what, remedy));
    }

    /**
     * A judgement as facts. For an antibody or a culture, high and positive mean present, normal and negative absent;
     * for a number, negative means not raised, which laboratories report as normal.
     */
    void judge(Judgement judgement) {
        switch (judgement) {
            case LOW -> level(Value.Grade.LOW);
            case NORMAL -> {
                level(Value.Grade.NORMAL);
                if (presence()) {
                    add(Value.ABSENT);
                }
            }
            case HIGH -> {
                level(Value.Grade.HIGH);
                if (presence()) {
                    add(Value.PRESENT);
                }
            }
            case POSITIVE -> add(measured() ? new Value.Level(Value.Grade.HIGH) : Value.PRESENT);
            case NEGATIVE -> add(measured() ? new Value.Level(Value.Grade.NORMAL) : Value.ABSENT);
            case ABNORMAL -> abnormal();
        }
    }

    /** Not normal: what a test of presence finds, is there; of a number, the number itself must say the direction. */
    private void abnormal() {
        if (presence()) {
            add(Value.PRESENT);
        } else if (facts.stream().noneMatch(f -> f.value() instanceof Value.Measured)) {
            problem(Problem.Kind.SET_ASIDE, "'" + words + "' does not say in which direction", "say low or high");
        }
    }

    private void level(Value.Grade grade) {
        add(new Value.Level(grade));
    }

    boolean presence() {
        return test.laboratory().map(Laboratory::presence).orElse(false);
    }

    private boolean measured() {
        return test.laboratory().map(l -> !l.presence()).orElse(false);
    }
}
