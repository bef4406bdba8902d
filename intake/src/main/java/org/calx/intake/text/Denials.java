package org.calx.intake.text;

import java.util.Set;

/**
 * How far a denial reaches to the right. A list of denials goes on over commas, "and" and "or"; a new statement ends it.
 * Where nobody can tell, as in "no fever, dusky skin", the second thing is marked, and a danger counts as suspected.
 */
final class Denials {
    /** How many tokens ahead an "or" is looked for. */
    private static final int FAR = 40;

    /** A new statement begins with one of these, the next thing denied hardly ever does. */
    private static final Set<String> STARTERS = Set.of(
            "i", "im", "ive", "it", "its", "my", "the", "a", "an", "we", "she", "he", "they", "there", "this", "these",
            "his", "her", "their", "now", "today", "then", "nobody", "nothing", "also", "very", "please");

    private Denials() {}

    /** The token before which the denial ends. */
    static int end(Tokens text, int from, int limit, Set<Integer> breaks) {
        for (int i = from; i < limit; i++) {
            boolean dash = i > from && text.is(i, '-') && !text.touchesPrevious(i) && !text.touchesPrevious(i + 1);
            boolean line = i > from && text.is(i, Tokens.LINE) && !goesOn(text, i);
            boolean clause = text.is(i, ',') && text.is(i + 1, "and") && !listed(text, from, i);
            boolean joint = joint(text, i)
                    && (clause
                            || breaks.contains(i)
                            || newStatement(text, i, limit)
                            || saidWhere(text, from, i, limit));
            if (dash || line || joint || text.is(i, ';')) {
                return i;
            }
        }
        return limit;
    }

    /** "No break in the skin, hard plates": what is denied has said where, and no "or" goes on with the list. */
    private static boolean saidWhere(Tokens text, int from, int joint, int limit) {
        boolean place = false;
        for (int i = from; i < joint; i++) {
            place |= text.is(i, "in") || text.is(i, "on") || text.is(i, "over");
        }
        for (int i = joint; i < Math.min(limit, joint + FAR); i++) {
            place &= !text.is(i, "or") && !text.is(i, "nor");
        }
        return place;
    }

    static boolean joint(Tokens text, int i) {
        return text.is(i, ',') || text.is(i, "and") || text.is(i, '&') || text.is(i, '+');
    }

    /** A comma or "or" before: "no fever, chills, and rash". */
    private static boolean listed(Tokens text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.is(i, ',') || text.is(i, "or") || text.is(i, "nor")) {
                return true;
            }
        }
        return false;
    }

    /** The one joint of a list of two without "or"; the limit if it is no such list. */
    static int secondOfTwo(Tokens text, int from, int limit) {
        int joint = limit;
        for (int i = from; i < limit; i++) {
            if (text.is(i, "or") || text.is(i, "nor") || text.is(i, '/')) {
                return limit;
            }
            if (joint(text, i)) {
                if (joint < i - 1) {
                    return limit;
                }
                joint = i;
            }
        }
        return joint;
    }

    /** A list may be broken over two lines. */
    private static boolean goesOn(Tokens text, int line) {
        return !text.isWord(line - 1)
                || text.is(line - 1, "or")
                || text.is(line - 1, "and")
                || text.is(line - 1, "no")
                || text.is(line + 1, "or")
                || text.is(line + 1, "nor");
    }

    /**
     * Whether a new statement follows a joint: "no fever, my skin is black" begins like one, "no fever, black patch on my
     * thigh" says where, and no "or" closes a list of denials.
     */
    private static boolean newStatement(Tokens text, int joint, int end) {
        int from = text.is(joint, ',') && text.is(joint + 1, "and") ? joint + 2 : joint + 1;
        if (text.isWord(from) && STARTERS.contains(text.key(from))) {
            return true;
        }
        boolean place = false;
        boolean segment = text.is(joint, ',');
        for (int i = from; i < Math.min(end, from + FAR); i++) {
            if (text.is(i, "or") || text.is(i, "nor")) {
                return false;
            }
            segment &= !text.is(i, ',');
            place |= segment && i > from && (text.is(i, "on") || text.is(i, "over"));
        }
        return place;
    }
}
