package org.calx.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.calx.bench.web.Form.Field;

/** Answers by chance, of the kinds that people give. */
final class Answers {
    private static final List<String> WORDS = List.of(
            "I have hard white lumps on my fingers and they hurt in the cold.",
            "There is a small bump on my elbow. It has been there for two years. No fever.",
            "Chalky stuff came out of a lump on my hip, and my fingers turn white and blue.",
            "My mum has lumps on her knees. She is on dialysis.");
    private static final double DANGER_TICKED = 0.15;
    private static final double WORDS_SAID = 0.2;
    private static final double NUMBER_LEFT_OUT = 0.1;
    private static final int MOST_TICKED = 3;

    private final Random random;

    Answers(Random random) {
        this.random = random;
    }

    /** What is sent: the hidden fields, what was ticked or typed, and the button last. */
    List<Field> to(Form form) {
        List<Field> sent = new ArrayList<>(form.hidden());
        boolean danger = form.words();
        boolean typed = false;
        for (String number : form.numbers()) {
            if (random.nextDouble() >= NUMBER_LEFT_OUT) {
                sent.add(new Field(
                        number,
                        String.valueOf(number.contains("age") ? 18 + random.nextInt(70) : 1 + random.nextInt(60))));
                typed = true;
            }
        }
        if (danger && random.nextDouble() < WORDS_SAID) {
            sent.add(new Field("words", any(WORDS)));
        }
        boolean ticks =
                !form.boxes().isEmpty() && (danger ? random.nextDouble() < DANGER_TICKED : random.nextInt(4) > 0);
        if (ticks) {
            int count = 1 + random.nextInt(Math.min(MOST_TICKED, form.boxes().size()));
            for (int i = 0; i < count; i++) {
                Field box = any(form.boxes());
                if (!sent.contains(box) && !box.name().equals("another")) {
                    sent.add(box);
                }
            }
        }
        sent.add(button(form, ticks, typed));
        return sent;
    }

    private Field button(Form form, boolean ticks, boolean typed) {
        if (form.boxes().isEmpty() && form.numbers().isEmpty()) {
            return any(form.buttons());
        }
        List<String> fitting;
        if (form.boxes().isEmpty()) {
            fitting = typed ? List.of("number") : List.of("not-sure");
        } else {
            fitting = ticks ? List.of("these", "others-unsure") : List.of("none", "not-sure");
        }
        List<Field> there =
                fitting.stream().flatMap(v -> form.button(v).stream()).toList();
        return any(there.isEmpty() ? form.buttons() : there);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
