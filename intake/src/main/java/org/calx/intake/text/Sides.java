package org.calx.intake.text;

import org.calx.record.Side;

/** Left, right or both, said anywhere in a phrase. */
public final class Sides {
    private Sides() {}

    /** The side the words say; left and right together are both. */
    public static Side of(String words) {
        Tokens text = Tokens.of(words);
        return of(text, 0, text.size());
    }

    static Side of(Tokens text, int from, int to) {
        Side side = Side.NOT_STATED;
        for (int i = from; i < to; i++) {
            side = join(side, at(text, i));
        }
        return side;
    }

    static boolean is(Tokens text, int i) {
        return at(text, i) != Side.NOT_STATED;
    }

    /** The side of what is on both; left and right together are both. */
    public static Side join(Side a, Side b) {
        if (a == Side.NOT_STATED || a == b) {
            return b;
        }
        return b == Side.NOT_STATED ? a : Side.BOTH;
    }

    private static Side at(Tokens text, int i) {
        if (!text.isWord(i)) {
            return Side.NOT_STATED;
        }
        return switch (text.key(i)) {
            case "left", "lt" -> Side.LEFT;
            case "right", "rt" -> Side.RIGHT;
            case "both", "bilateral", "bilaterally", "bilat" -> Side.BOTH;
            case "l" -> oneLetter(text, i, Side.LEFT);
            case "r" -> oneLetter(text, i, Side.RIGHT);
            default -> Side.NOT_STATED;
        };
    }

    /** "L elbow", "R. thigh"; never "r/o". */
    private static Side oneLetter(Tokens text, int i, Side side) {
        boolean capital = Character.isUpperCase(text.text().charAt(text.start(i)));
        return capital && !text.is(i + 1, '/') ? side : Side.NOT_STATED;
    }
}
