package org.calx.intake.lab;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.intake.memo.Memo;

/** A result in words: the source's own judgement of it. */
public enum Judgement {
    LOW,
    NORMAL,
    HIGH,
    POSITIVE,
    NEGATIVE,
    /** Not normal, but the source does not say in which direction. */
    ABNORMAL;

    private static final Map<String, Judgement> WORDS = new HashMap<>();
    private static final Memo<String, Optional<Judgement>> KNOWN = new Memo<>(20_000);

    static {
        put(HIGH, "high", "h", "hh", "elevated", "raised", "increased", "↑", "↑↑", "above range", "very high");
        put(HIGH, "markedly elevated", "mildly elevated", "slightly elevated", "mildly raised", "markedly raised");
        put(HIGH, "above normal", "too high", "critically high", "supranormal", "hi");
        put(LOW, "low", "l", "ll", "decreased", "reduced", "↓", "↓↓", "below range", "very low", "suppressed");
        put(HIGH, "above reference range", "above the reference range", "critical high", "significantly high");
        put(LOW, "below reference range", "below the reference range", "critical low", "significantly low");
        put(LOW, "depressed", "below normal", "too low", "critically low", "lo", "deficient", "mildly decreased");
        put(NORMAL, "normal", "n", "within normal limits", "within normal range", "wnl", "unremarkable", "in range");
        put(NORMAL, "within the normal range", "within reference range", "within the reference range", "ok", "fine");
        put(NORMAL, "within limits", "within normal", "normal range", "not abnormal", "all normal", "normal limits");
        put(POSITIVE, "positive", "pos", "+", "++", "+++", "detected", "reactive", "present", "strongly positive");
        put(POSITIVE, "weakly positive", "weak positive", "strong positive", "low positive", "high positive");
        put(NEGATIVE, "negative", "neg", "-", "not detected", "undetected", "non-reactive", "nonreactive", "absent");
        put(NEGATIVE, "none detected", "undetectable", "sterile", "no growth", "nil", "not present");
        put(ABNORMAL, "abnormal", "a", "deranged", "impaired", "altered", "out of range");
    }

    private static void put(Judgement judgement, String... words) {
        for (String word : words) {
            WORDS.put(word, judgement);
        }
    }

    /** The judgement that the words say, if they say one and nothing else. */
    public static Optional<Judgement> of(String words) {
        return KNOWN.of(words, Judgement::read);
    }

    private static Optional<Judgement> read(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (plain.length() > 2 && plain.startsWith("(") && plain.endsWith(")")) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        plain = plain.replaceAll("^(?:was|were|is|are) ", "").replaceAll("[.,;!]+$", "");
        return Optional.ofNullable(WORDS.get(plain));
    }
}
