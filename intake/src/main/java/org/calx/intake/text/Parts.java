package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calx.intake.text.Sentences.Span;

/**
 * Cuts a sentence into clauses, and a clause into parts that speak of one lesion each: "nodules over both elbows and
 * an ulcer on the left shin" are two, "hard, white lumps on fingers and knees" is one.
 */
final class Parts {
    /** A clause with more tokens ends at its next comma. */
    private static final int LONG = 200;
    /** No clause has more tokens. */
    private static final int LONGEST = 400;

    private static final Set<String> CLAUSE_WORDS = Set.of("but", "however", "although", "though", "whereas", "while");
    private static final Set<String> JOINTS = Set.of("and", "plus", "with", "or", "also");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "these", "this", "those", "them", "its", "their");
    private static final Set<String> ANOTHER = Set.of("another", "second", "separate", "new", "different");

    private final LesionWords words;

    Parts(LesionWords words) {
        this.words = words;
    }

    static List<Span> clauses(Tokens text, Span sentence) {
        List<Span> clauses = new ArrayList<>(2);
        int from = sentence.from();
        for (int i = from; i < sentence.to(); i++) {
            boolean dash = text.is(i, '-') && !text.touchesPrevious(i) && !text.touchesPrevious(i + 1);
            boolean mark = text.is(i, ';') || dash;
            boolean word = text.isWord(i) && CLAUSE_WORDS.contains(text.key(i)) && i > from;
            boolean tooLong = i - from > LONG && text.is(i, ',') || i - from > LONGEST;
            if (mark || word || tooLong) {
                if (i > from) {
                    clauses.add(new Span(from, i));
                }
                from = mark ? i + 1 : i;
            }
        }
        if (from < sentence.to()) {
            clauses.add(new Span(from, sentence.to()));
        }
        return clauses;
    }

    /** The parts of a clause with the statements that begin in each. */
    List<Part> of(Reading reading, Span clause, List<Statement> statements) {
        Tokens text = reading.tokens();
        List<Part> parts = new ArrayList<>(2);
        int from = clause.from();
        int next = 0;
        for (int i = clause.from(); i <= clause.to(); i++) {
            boolean end = i == clause.to() || joint(text, i, statements);
            if (!end) {
                continue;
            }
            List<Statement> mine = new ArrayList<>();
            while (next < statements.size() && statements.get(next).mention().from() < i) {
                mine.add(statements.get(next++));
            }
            add(parts, part(text, reading.marks(), from, i, mine));
            from = i;
        }
        return parts;
    }

    private static boolean joint(Tokens text, int i, List<Statement> statements) {
        boolean shape =
                text.is(i, ',') || text.is(i, '&') || text.is(i, '+') || text.isWord(i) && JOINTS.contains(text.key(i));
        return shape
                && statements.stream()
                        .noneMatch(
                                s -> s.mention().from() < i && i < s.mention().to());
    }

    private Part part(Tokens text, int[] marks, int from, int to, List<Statement> statements) {
        boolean pronoun = false;
        boolean another = false;
        boolean noun = false;
        for (int i = from; i < to; i++) {
            pronoun |= text.isWord(i) && PRONOUNS.contains(text.key(i)) && i <= from + 1;
            another |= text.isWord(i) && ANOTHER.contains(text.key(i));
            noun |= text.isWord(i) && plainNoun(text, i) && (marks[i] & Mark.UNREAL) == 0;
        }
        return new Part(from, to, statements, Sides.of(text, from, to), pronoun, another, noun, words);
    }

    /** "Patch", "spot"; and "one" or "another" before a place. */
    private static boolean plainNoun(Tokens text, int i) {
        boolean one = text.is(i, "one") || text.is(i, "another");
        boolean place = text.is(i + 1, "on") || text.is(i + 1, "at") || text.is(i + 1, "in") || text.is(i + 1, "over");
        return LesionWords.plainNoun(text.key(i)) || one && place;
    }

    /** A stretch with its own noun and place is a part of its own, if the one before has a noun and a place too. */
    private static void add(List<Part> parts, Part next) {
        if (parts.isEmpty()) {
            parts.add(next);
            return;
        }
        Part last = parts.get(parts.size() - 1);
        boolean complete = last.hasSite() && (last.hasFinding() || last.hasNoun());
        boolean itsOwn = next.hasSite() && (next.hasFinding() || next.hasNoun());
        boolean apart = itsOwn && complete || last.pronoun() && next.hasSite() && next.hasNoun();
        if (apart) {
            parts.add(next);
        } else {
            parts.set(parts.size() - 1, last.join(next));
        }
    }
}
