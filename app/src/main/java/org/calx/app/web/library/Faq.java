package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/** What people ask first. The question stands in the word files, the answer in the knowledge. */
public final class Faq {
    /** Key of the question → the entries that answer it. */
    private static final Map<String, List<String>> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("what", List.of("calcinosis-cutis", "calcium-salts-in-the-skin"));
        ANSWERS.put("cause", List.of("sign-of-another-illness", "some-deposits-have-no-cause"));
        ANSWERS.put("fault", List.of("lifestyle-greatly-lowers-risk"));
        ANSWERS.put("look", List.of("firm-white-or-yellow-bumps", "can-look-like-a-cyst-or-gout"));
        ANSWERS.put("urgent", List.of("see-a-doctor-if-it-stays", "skin-nearby-changes-colour"));
        ANSWERS.put("pain", List.of("may-hurt-under-pressure"));
        ANSWERS.put("open", List.of("opened-deposit", "can-turn-into-open-sores"));
        ANSWERS.put("pull", List.of("pulling-out-a-shard", "squeezing-or-cutting"));
        ANSWERS.put("tests", List.of("scan-or-biopsy-finds-the-cause", "radiograph-of-part"));
        ANSWERS.put("milk", List.of("cut-dietary-calcium", "low-calcium-diet"));
        ANSWERS.put("vinegar", List.of("vinegar-dissolves"));
        ANSWERS.put("supplements", List.of("supplements-help-deposits"));
        ANSWERS.put("medicine", List.of("medicine-makes-it-smaller"));
        ANSWERS.put("surgery", List.of("surgery-cures"));
        ANSWERS.put("go-away", List.of("treat-the-cause-and-lumps-go"));
        ANSWERS.put("prevent", List.of("guard-the-skin", "protect-deposits"));
        ANSWERS.put("hands", List.of("stiff-hands", "scleroderma-hands"));
        ANSWERS.put("child", List.of("cause-juvenile-dermatomyositis"));
    }

    private Faq() {}

    public static List<String> keys() {
        return List.copyOf(ANSWERS.keySet());
    }

    /** @param key of the question */
    public record Answer(String key, List<Library.Card> entries, List<String> texts) {}

    public static List<Answer> of(Library library) {
        List<Answer> answers = new ArrayList<>();
        ANSWERS.forEach((key, ids) -> {
            List<Entry> entries =
                    ids.stream().map(id -> entry(library.knowledge(), id)).toList();
            answers.add(new Answer(
                    key,
                    entries.stream().map(library::card).toList(),
                    entries.stream().map(Faq::text).toList()));
        });
        return answers;
    }

    private static Entry entry(Knowledge knowledge, String id) {
        return knowledge
                .entry(id)
                .orElseThrow(() -> new IllegalStateException(
                        "a question of the guide is answered by '" + id + "', and there is no such entry"));
    }

    private static String text(Entry e) {
        return e instanceof Entry.Claim claim
                ? claim.truth() + " " + claim.head().plain()
                : e.head().plain();
    }
}
