package org.calx.intake.text;

import java.util.List;
import java.util.Set;
import org.calx.intake.text.Triggers.Hit;

/**
 * The phrases of the lexicon in a text. Trigger words inside one are part of what it says and do nothing to the words
 * around it: "strong painkillers don't touch it, black skin" denies no black skin.
 */
final class Wholes {
    private static final Set<String> NEGATORS = Set.of("no", "not", "never", "without");

    private final Tokens text;
    private final int[] from;
    private final int[] to;

    Wholes(Tokens text, List<Mention> mentions) {
        this.text = text;
        from = new int[text.size()];
        to = new int[text.size()];
        for (Mention m : mentions) {
            if (!m.deniedByItself() && m.to() - m.from() > to[m.from()] - from[m.from()]) {
                for (int i = m.from(); i < m.to(); i++) {
                    from[i] = m.from();
                    to[i] = m.to();
                }
            }
        }
    }

    /**
     * Whether the trigger lies inside a longer phrase and so acts on nothing; or is a word such as "healed" right before
     * a known phrase, which it then speaks of, and not of what stands before: "scars at healed ulcers".
     */
    boolean hide(Hit hit) {
        if (hit.trigger() == Trigger.PAST_AFTER && hit.to() - hit.from() == 1 && begins(hit.to())) {
            return true;
        }
        if (endsInDenialOfNext(hit)) {
            return true;
        }
        int first = from[hit.from()];
        int end = to[hit.from()];
        boolean inside = hit.to() <= end && end - first > hit.to() - hit.from();
        boolean atAnEnd = hit.from() == first || hit.to() == end;
        return inside
                && switch (hit.trigger()) {
                    case DENIED_BEFORE,
                            DENIED_AFTER,
                            MAYBE_BEFORE,
                            MAYBE_AFTER,
                            IF_BEFORE,
                            IF_AFTER,
                            PLAN_BEFORE,
                            OTHER,
                            ALLERGY,
                            HISTORY_AFTER,
                            PAST_AFTER,
                            AGO_AFTER,
                            NOTHING -> true;
                    case HISTORY_BEFORE, PAST_BEFORE, FAMILY -> !atAnEnd;
                    case END, END_DENIED, HEAD_HISTORY, HEAD_FAMILY, HEAD_PLAN, HEAD_ALLERGY, HEAD_PLAIN -> false;
                };
    }

    /** "Has no" before "feeling", where "no feeling" is a known phrase. */
    private boolean endsInDenialOfNext(Hit hit) {
        int last = hit.to() - 1;
        return hit.trigger() == Trigger.DENIED_BEFORE
                && last > hit.from()
                && begins(last)
                && to[last] > hit.to()
                && NEGATORS.contains(text.key(last));
    }

    private boolean begins(int token) {
        return token < from.length && to[token] > 0 && from[token] == token;
    }
}
