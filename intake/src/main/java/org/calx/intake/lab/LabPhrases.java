package org.calx.intake.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Units;
import org.jspecify.annotations.Nullable;

/**
 * Finds laboratory results in running text: "Ca 11.2 mg/dL", "calcium and phosphate normal", "elevated uric acid",
 * "PTH of 1514 pg/mL (high)". A test named without a result says nothing and is left alone. Immutable.
 *
 * <p>Tests that stand together ("normal calcium, phosphate and PTH") share a judgement, never a number.
 */
public final class LabPhrases {
    /** No more words stand between a test and its result. */
    private static final int FARTHEST = 6;
    /** No judgement has more words: "within the reference range". */
    private static final int LONGEST_JUDGEMENT = 4;
    /** No bracket with a range is longer, in words and signs. */
    private static final int LONGEST_BRACKET = 12;

    private final LabReader reader;
    private final LabNames names;

    public LabPhrases(Concepts concepts, Units units) {
        this(new LabReader(concepts, units));
    }

    public LabPhrases(LabReader reader) {
        this.reader = reader;
        this.names = reader.names();
    }

    /** A test that the text names, up to a token. */
    private record Named(Concept test, String words, int to) {}

    /** Words up to a token. */
    private record Span(String words, int to) {}

    /** A result from one token up to another, as a laboratory would write it. */
    private record Result(String value, int from, int to, boolean judgementOnly, boolean negated) {}

    /** All results stated in the text, in its order. Places are indexes of characters of {@code text}. */
    public List<LabPhrase> find(String text, LabContext context) {
        LabTokens tokens = new LabTokens(text);
        List<LabPhrase> found = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < tokens.size()) {
            if (named(tokens, at).isEmpty()) {
                at++;
            } else {
                at = group(tokens, free, at, context, found);
                free = at;
            }
        }
        return found;
    }

    /** Reads the tests that stand together from a token on; gives the token after what was read. */
    private int group(LabTokens tokens, int free, int first, LabContext context, List<LabPhrase> found) {
        List<Named> group = together(tokens, first);
        int end = group.get(group.size() - 1).to();
        if (LabWords.OTHER_THINGS.contains(tokens.lower(end))) {
            return end;
        }
        Result result = resultAfter(tokens, end);
        if (result == null) {
            result = judgementBefore(tokens, free, first, end);
        }
        if (result == null) {
            return end;
        }
        int from = tokens.start(Math.min(first, result.from()));
        int stop = Math.max(result.to(), end);
        String words = tokens.words(Math.min(first, result.from()), stop);
        found.add(new LabPhrase(words, from, tokens.end(stop - 1), read(group, result, words, context)));
        return stop;
    }

    private LabReading read(List<Named> group, Result result, String words, LabContext context) {
        if (result.negated() || (group.size() > 1 && !result.judgementOnly())) {
            Problem problem = new Problem(
                    Problem.Kind.SET_ASIDE,
                    context.where(),
                    "'" + words + "' does not say plainly which result each test has",
                    "give each test its own result");
            return new LabReading(List.of(), List.of(problem));
        }
        List<Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Named test : group) {
            LabReading one = reader.read(test.test(), LabStatement.of(test.words(), result.value()), context);
            facts.addAll(one.facts());
            problems.addAll(one.problems());
        }
        return new LabReading(facts, problems);
    }

    /** The tests joined by commas and "and", from a token on. */
    private List<Named> together(LabTokens tokens, int first) {
        List<Named> group = new ArrayList<>();
        Optional<Named> named = named(tokens, first);
        while (named.isPresent()) {
            group.add(named.get());
            int after = named.get().to();
            int next = after;
            while (LabWords.JOINS.contains(tokens.lower(next)) || tokens.link(next)) {
                next++;
            }
            named = next > after ? named(tokens, next) : Optional.empty();
        }
        return group;
    }

    private @Nullable Result resultAfter(LabTokens tokens, int end) {
        int at = end;
        boolean negated = false;
        while (at < end + FARTHEST && (tokens.link(at) || tokens.negation(at) || tokens.opens(at))) {
            if (judgement(tokens, at).isPresent()) {
                break;
            }
            negated |= tokens.negation(at);
            at++;
        }
        Optional<Span> judged = judgement(tokens, at);
        if (judged.isEmpty()) {
            return number(tokens, at)
                    .map(n -> new Result(n.words(), end, n.to(), false, false))
                    .orElse(null);
        }
        int to = tokens.closes(judged.get().to())
                ? judged.get().to() + 1
                : judged.get().to();
        int digits = to;
        while (tokens.link(digits) || tokens.opens(digits)) {
            digits++;
        }
        Optional<Span> number = negated ? Optional.empty() : number(tokens, digits);
        if (number.isPresent()) {
            String value = number.get().words() + " (" + judged.get().words() + ")";
            return new Result(value, at, number.get().to(), false, false);
        }
        return new Result(judged.get().words(), at, to, true, negated);
    }

    private static @Nullable Result judgementBefore(LabTokens tokens, int free, int first, int end) {
        int last = first - 1;
        while (last >= free && tokens.link(last) && judgement(tokens, last).isEmpty()) {
            last--;
        }
        for (int from = Math.max(free, last - LONGEST_JUDGEMENT + 1); from <= last; from++) {
            Optional<Span> judged = judgement(tokens, from);
            if (judged.isPresent() && judged.get().to() == last + 1) {
                int before = from - 1;
                while (before >= free && LabWords.AFTER_NEGATION.contains(tokens.lower(before))) {
                    before--;
                }
                boolean negated = before >= free && tokens.negation(before);
                return new Result(judged.get().words(), negated ? before : from, end, true, negated);
            }
        }
        return null;
    }

    /** A number with its comparator before it, and its unit, range and judgement after it. */
    private static Optional<Span> number(LabTokens tokens, int at) {
        int digits = at;
        for (String words : LabWords.WORD_COMPARATORS) {
            int to = at + words.split(" ").length;
            if (to < tokens.size() && tokens.words(at, to).equalsIgnoreCase(words)) {
                digits = to;
            }
        }
        if (LabWords.COMPARATORS.contains(tokens.lower(digits))) {
            digits++;
        }
        if (!tokens.number(digits)) {
            return Optional.empty();
        }
        int end = unit(tokens, digits + 1);
        boolean withUnit = end > digits + 1;
        int bracketed = bracket(tokens, end);
        if (!withUnit && bracketed > end) {
            end = unit(tokens, bracketed);
        } else {
            end = bracketed;
        }
        if (!withUnit && end == digits + 1 && !tokens.titre(digits) && numberOfSomethingElse(tokens, end)) {
            return Optional.empty();
        }
        String words = tokens.words(at, end);
        int after = tokens.closes(end) ? end + 1 : end;
        Optional<Span> judged = judgement(tokens, after);
        return Optional.of(
                judged.isPresent()
                        ? new Span(
                                words + " (" + judged.get().words() + ")",
                                judged.get().to())
                        : new Span(words, after));
    }

    /** "Calcium 3 times a day" is no result; the end of a clause, a bracket or a judgement may follow one. */
    private static boolean numberOfSomethingElse(LabTokens tokens, int at) {
        return at < tokens.size()
                && !tokens.breaks(at)
                && !LabWords.JOINS.contains(tokens.lower(at))
                && !tokens.lower(at).equals("but")
                && judgement(tokens, at).isEmpty();
    }

    /** Takes in a unit; one that is not known is one if it holds a slash. */
    private static int unit(LabTokens tokens, int at) {
        for (int to = Math.min(tokens.size(), at + 3); to > at; to--) {
            if (!tokens.breaks(to - 1)
                    && UnitSpelling.ucum(tokens.words(at, to)).isPresent()) {
                return to;
            }
        }
        boolean slash = tokens.lower(at).indexOf('/') > 0 && !tokens.number(at);
        return slash ? at + 1 : at;
    }

    /** Takes in brackets that hold a range or a judgement. */
    private static int bracket(LabTokens tokens, int at) {
        if (!tokens.opens(at)) {
            return at;
        }
        for (int close = at + 1; close < Math.min(tokens.size(), at + LONGEST_BRACKET); close++) {
            if (tokens.closes(close)) {
                String inside = tokens.words(at + 1, close);
                boolean ours =
                        Judgement.of(inside).isPresent() || Limits.of(inside).isPresent();
                return ours ? close + 1 : at;
            }
        }
        return at;
    }

    /** The longest judgement that starts at a token; a single letter is none in running text. */
    private static Optional<Span> judgement(LabTokens tokens, int at) {
        int most = at;
        while (most < Math.min(tokens.size(), at + LONGEST_JUDGEMENT) && !tokens.breaks(most)) {
            most++;
        }
        for (int to = most; to > at; to--) {
            String words = tokens.words(at, to);
            boolean letter = words.length() == 1 && (Character.isLetter(words.charAt(0)) || words.equals("-"));
            if (!letter && Judgement.of(words).isPresent()) {
                return Optional.of(new Span(words, to));
            }
        }
        return Optional.empty();
    }

    /** The longest name of a test that starts at a token. */
    private Optional<Named> named(LabTokens tokens, int at) {
        boolean no = at >= tokens.size() || tokens.breaks(at) || tokens.link(at) || !names.mayStart(tokens.lower(at));
        if (no) {
            return Optional.empty();
        }
        int most = at;
        while (most < Math.min(tokens.size(), at + LabNames.MOST_WORDS) && !tokens.breaks(most)) {
            most++;
        }
        for (int to = most; to > at; to--) {
            String last = tokens.lower(to - 1);
            boolean openEnd = to - 1 > at && tokens.link(to - 1) && !last.startsWith("antibod");
            if (!openEnd) {
                String words = tokens.words(at, to);
                Optional<Concept> test = names.findInText(words);
                if (test.isPresent()) {
                    return Optional.of(new Named(test.get(), words, to));
                }
            }
        }
        return Optional.empty();
    }
}
