package org.calx.app.validate;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.calx.knowledge.Level;

/**
 * What a fair reader would accept as an answer to a published case. Types are a matter of the authors' scheme, so some
 * cases accept more than one; urgency is seldom stated, so only clear groups have a key.
 */
final class Key {
    private static final Pattern DEAD = Pattern.compile("black|necro|eschar|gangren");
    private static final Pattern DARK_OR_NET =
            Pattern.compile("dark|purpl|purpur|livedo|violace|dusky|retiform|net-like|livid");
    private static final Pattern PAIN = Pattern.compile("pain|tender|burning|sore");
    private static final Pattern VERY_PAINFUL_PLATE =
            Pattern.compile("(highly|very|severe|exquisite)\\w* (painful|tender)[^|]*plaque");
    private static final Pattern ROUTINE = Pattern.compile("scrotal|vulvar|milia-like|heel|helix");

    private final PublishedCase published;

    Key(PublishedCase published) {
        this.published = published;
    }

    boolean isDangerous() {
        return published.type().equals("calciphylaxis")
                || published.mimic().contains("warfarin")
                || published.mimic().contains("pyoderma");
    }

    /** Dead skin, or dark, purpuric or net-like skin that hurts, or a hard very painful plate. */
    boolean mustBeEmergency() {
        String f = published.features();
        boolean darkAndPainful =
                DARK_OR_NET.matcher(f).find() && PAIN.matcher(f).find();
        return isDangerous()
                && (DEAD.matcher(f).find()
                        || darkAndPainful
                        || VERY_PAINFUL_PLATE.matcher(f).find());
    }

    /** The lowest level that is no under-triage. */
    Level least() {
        if (mustBeEmergency()) {
            return Level.EMERGENCY;
        }
        return isDangerous() ? Level.WITHIN_DAYS : Level.ROUTINE;
    }

    boolean isRoutine() {
        return published.calcinosis()
                && ROUTINE.matcher(published.subtype() + " " + published.cause())
                        .find();
    }

    /** The types that count as right; empty where the authors name none. */
    Set<String> acceptedTypes() {
        Set<String> accepted = new TreeSet<>();
        if (!published.calcinosis() || published.type().isEmpty()) {
            return accepted;
        }
        accepted.add(published.type());
        String words = published.subtype() + " " + published.cause();
        if (words.contains("heel")) {
            accepted.add("dystrophic");
            accepted.add("iatrogenic");
        }
        if (words.contains("transplant")) {
            accepted.addAll(Set.of("iatrogenic", "metastatic", "dystrophic"));
        }
        if (words.contains("familial tumoral")
                || words.contains("uremic tumoral")
                || words.contains("uraemic tumoral")) {
            accepted.add("metastatic");
        }
        if (words.contains("scrotal")) {
            accepted.add("idiopathic");
            accepted.add("dystrophic");
        }
        return accepted;
    }

    boolean hasNoCause() {
        return published.cause().isEmpty() || published.cause().startsWith("none");
    }
}
