package org.calx.intake.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Units;
import org.jspecify.annotations.Nullable;

/**
 * Finds laboratory results in running text: "Ca 11.2 mg/dL", "calcium and phosphate normal", "elevated uric acid",
 * "PTH of 1514 pg/mL (high)". A test named without a result says nothing and is left alone. Immutable.
 */
public final class LabPhrases {
    private static final Pattern TOKEN = Pattern.compile(
            "<=|>=|[<>≤≥=:,;()\\[\\]↑↓]|1\\s?[:/]\\s?[0-9]{1,9}(?![0-9.])|[0-9]+(?:[.,][0-9]+)*|[^\\s<>≤≥=,;()\\[\\]↑↓:]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|1\\s?[:/]\\s?[0-9]{1,9}");

    /** Words between a test and its result. */
    private static final Set<String> LINKS = Set.of(
            "was",
            "were",
            "is",
            "are",
            "of",
            "at",
            "=",
            ":",
            "level",
            "levels",
            "serum",
            "plasma",
            "value",
            "values",
            "concentration",
            "measured",
            "the",
            "a",
            "an",
            "result",
            "results",
            "came",
            "back",
            "titre",
            "titer",
            "also",
            "test",
            "tests",
            "all",
            "both",
            "his",
            "her",
            "remained",
            "found",
            "to",
            "be",
            "about",
            "approximately",
            "around",
            "showed",
            "shows",
            "blood",
            "antibody",
            "antibodies",
            "-",
            "currently");

    private static final Set<String> JOINS = Set.of(",", "and", "&", "/", "+", "plus", "or");

    /** After these a test's name is part of something else: "calcium gluconate", "low phosphate diet". */
    private static final Set<String> OTHER_THINGS = Set.of(
            "gluconate",
            "carbonate",
            "acetate",
            "chloride",
            "channel",
            "deposit",
            "deposits",
            "deposition",
            "diet",
            "intake",
            "supplement",
            "supplements",
            "crystal",
            "crystals",
            "stone",
            "stones",
            "infusion",
            "infusions",
            "injection",
            "injections",
            "binder",
            "binders",
            "tablets",
            "tablet",
            "salts",
            "salt",
            "lump",
            "lumps",
            "heparin",
            "nadroparin",
            "score",
            "disease",
            "c-reactive",
            "restriction",
            "load",
            "rich");

    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "without", "nor");
    private static final Set<String> COMPARATORS = Set.of("<", ">", "≤", "≥", "<=", ">=");
    private static final List<String> WORD_COMPARATORS = List.of(
            "less than",
            "more than",
            "greater than",
            "lower than",
            "higher than",
            "at least",
            "at most",
            "up to",
            "above",
            "below",
            "over",
            "under");

    private final LabReader reader;
    private final LabNames names;

    public LabPhrases(Concepts concepts, Units units) {
        this(new LabReader(concepts, units));
    }

    public LabPhrases(LabReader reader) {
        this.reader = reader;
        this.names = reader.names();
    }

    private record Token(String text, int start, int end) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private record Named(Concept test, String words, int next) {}

    /** All results stated in the text, in its order. Positions are indexes of characters of {@code text}. */
    public List<LabPhrase> find(String text, LabContext context) {
        List<Token> tokens = tokens(text);
        List<LabPhrase> found = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < tokens.size()) {
            Optional<Named> named = named(text, tokens, at);
            if (named.isEmpty()) {
                at++;
                continue;
            }
            int next = group(text, tokens, free, at, context, found);
            free = next;
            at = Math.max(next, named.get().next());
        }
        return found;
    }

    /** Reads the group of tests that starts at a token; gives the token after what was read. */
    private int group(String text, List<Token> tokens, int free, int first, LabContext context, List<LabPhrase> found) {
        List<Named> group = new ArrayList<>();
        int at = first;
        while (true) {
            Optional<Named> named = named(text, tokens, at);
            if (named.isEmpty()) {
                break;
            }
            group.add(named.get());
            int after = named.get().next();
            int join = after;
            while (join < tokens.size() && (JOINS.contains(tokens.get(join).lower()) || link(tokens.get(join)))) {
                join++;
            }
            at = join > after && named(text, tokens, join).isPresent() ? join : after;
            if (at == after) {
                break;
            }
        }
        int end = group.get(group.size() - 1).next();
        if (end < tokens.size() && OTHER_THINGS.contains(tokens.get(end).lower())) {
            return end;
        }
        Result result = resultAfter(text, tokens, end);
        int start = first;
        if (result == null) {
            result = judgementBefore(text, tokens, free, first, end);
            start = result == null ? first : result.from();
        }
        if (result == null) {
            return end;
        }
        int stop = Math.max(result.to(), end);
        int from = tokens.get(start).start();
        int to = tokens.get(stop - 1).end();
        List<Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String words = text.substring(from, to);
        if (result.negated() || (group.size() > 1 && !result.judgementOnly())) {
            problems.add(new Problem(
                    Problem.Kind.SET_ASIDE,
                    context.where(),
                    "'" + words + "' does not say plainly which result each test has",
                    "give each test its own result"));
        } else {
            for (Named test : group) {
                LabReading one = reader.read(test.test(), LabStatement.of(test.words(), result.value()), context);
                facts.addAll(one.facts());
                problems.addAll(one.problems());
            }
        }
        found.add(new LabPhrase(words, from, to, new LabReading(facts, problems)));
        return stop;
    }

    /** A result in text: from token to token (exclusive), as written. */
    private record Result(String value, int from, int to, boolean judgementOnly, boolean negated) {}

    private @Nullable Result resultAfter(String text, List<Token> tokens, int end) {
        int at = end;
        boolean negated = false;
        while (at < tokens.size()
                && at < end + 6
                && (link(tokens.get(at)) || NEGATIONS.contains(tokens.get(at).lower()) || open(tokens.get(at)))) {
            Optional<Span> judged = judgement(text, tokens, at);
            if (judged.isPresent() && !open(tokens.get(at))) {
                break;
            }
            negated |= NEGATIONS.contains(tokens.get(at).lower());
            at++;
        }
        Optional<Span> judged = judgement(text, tokens, at);
        if (judged.isPresent()) {
            int to = close(tokens, judged.get().to());
            Optional<Span> number = number(text, tokens, linksFrom(tokens, to));
            if (number.isPresent() && !negated) {
                String value = number.get().words() + " (" + judged.get().words() + ")";
                return new Result(value, at, number.get().to(), false, false);
            }
            return new Result(judged.get().words(), at, to, true, negated);
        }
        Optional<Span> number = number(text, tokens, at);
        return number.map(n -> new Result(n.words(), end, n.to(), false, false)).orElse(null);
    }

    private static int linksFrom(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && (link(tokens.get(at)) || open(tokens.get(at)))) {
            at++;
        }
        return at;
    }

    private @Nullable Result judgementBefore(String text, List<Token> tokens, int free, int first, int end) {
        int at = first - 1;
        while (at >= free && link(tokens.get(at)) && judgement(text, tokens, at).isEmpty()) {
            at--;
        }
        for (int from = Math.max(free, at - 3); from <= at && at >= free; from++) {
            Optional<Span> judged = judgement(text, tokens, from);
            if (judged.isPresent() && judged.get().to() == at + 1) {
                boolean negated =
                        from > free && NEGATIONS.contains(tokens.get(from - 1).lower());
                return new Result(judged.get().words(), negated ? from - 1 : from, end, true, negated);
            }
        }
        return null;
    }

    /** A number with its comparator before it and unit, judgement and range after it. */
    private Optional<Span> number(String text, List<Token> tokens, int at) {
        int digits = at;
        for (String words : WORD_COMPARATORS) {
            int count = words.split(" ").length;
            if (at + count < tokens.size()
                    && phrase(text, tokens, at, at + count).equalsIgnoreCase(words)) {
                digits = at + count;
            }
        }
        if (digits < tokens.size() && COMPARATORS.contains(tokens.get(digits).text())) {
            digits++;
        }
        if (digits >= tokens.size()
                || !NUMBER.matcher(tokens.get(digits).text()).matches()) {
            return Optional.empty();
        }
        int end = digits + 1;
        for (int unit = Math.min(tokens.size(), digits + 4); unit > digits + 1; unit--) {
            if (UnitSpelling.ucum(phrase(text, tokens, digits + 1, unit)).isPresent()) {
                end = unit;
                break;
            }
        }
        if (end == digits + 1 && end < tokens.size() && !ends(tokens.get(end))) {
            // A number of something else ("calcium 3 times a day") is no result; an unknown unit with a slash is one.
            String next = tokens.get(end).text();
            if (next.contains("/")) {
                end++;
            } else if (!judgement(text, tokens, end).isPresent() && !open(tokens.get(end))) {
                return Optional.empty();
            }
        }
        end = bracket(text, tokens, end);
        Optional<Span> judged = judgement(text, tokens, end);
        if (judged.isPresent()) {
            end = judged.get().to();
        }
        return Optional.of(new Span(phrase(text, tokens, at, end), end));
    }

    /** Takes in brackets that hold a range or a judgement. */
    private static int bracket(String text, List<Token> tokens, int at) {
        if (at >= tokens.size() || !open(tokens.get(at))) {
            return at;
        }
        for (int close = at + 1; close < Math.min(tokens.size(), at + 12); close++) {
            if (close(tokens.get(close))) {
                String inside = phrase(text, tokens, at + 1, close);
                boolean ours =
                        Judgement.of(inside).isPresent() || Limits.of(inside).isPresent();
                return ours ? close + 1 : at;
            }
        }
        return at;
    }

    private static boolean ends(Token token) {
        return JOINS.contains(token.lower())
                || token.text().matches("[,;.)\\]]+")
                || token.lower().equals("but");
    }

    private record Span(String words, int to) {}

    /** The longest judgement that starts at a token. */
    private static Optional<Span> judgement(String text, List<Token> tokens, int at) {
        for (int to = Math.min(tokens.size(), at + 4); to > at; to--) {
            String words = phrase(text, tokens, at, to);
            boolean oneLetter = words.length() == 1 && Character.isLetter(words.charAt(0));
            boolean sign = words.equals("-") || words.equals("a");
            if (!oneLetter && !sign && Judgement.of(words).isPresent() && !words.startsWith("(")) {
                return Optional.of(new Span(words, to));
            }
        }
        return Optional.empty();
    }

    /** The longest name of a test that starts at a token. */
    private Optional<Named> named(String text, List<Token> tokens, int at) {
        if (at >= tokens.size()
                || link(tokens.get(at))
                || NUMBER.matcher(tokens.get(at).text()).matches()
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).text().contains("/")
                || !mayBegin(tokens, at)) {
            return Optional.empty();
        }
        for (int to = Math.min(tokens.size(), at + LabNames.MOST_WORDS); to > at; to--) {
            String words = phrase(text, tokens, at, to);
            String last = tokens.get(to - 1).lower();
            if (words.length() > 80 || LINKS.contains(last) && to - 1 > at && !last.startsWith("antibod")) {
                continue;
            }
            if (words.indexOf(';') >= 0 || words.indexOf('(') >= 0 || ends(tokens.get(to - 1))) {
                continue;
            }
            Optional<Concept> test = names.findInText(words);
            if (test.isPresent()) {
                return Optional.of(new Named(test.get(), words, to));
            }
        }
        return Optional.empty();
    }

    /** Whether the first word that says which test it is may be the start of one. */
    private boolean mayBegin(List<Token> tokens, int at) {
        int to = Math.min(tokens.size(), at + LabNames.MOST_WORDS);
        for (int i = at; i < to; i++) {
            LabNames.Role role = names.roleOf(tokens.get(i).text());
            if (role != LabNames.Role.FILLER) {
                return role == LabNames.Role.START;
            }
        }
        return false;
    }

    private static boolean link(Token token) {
        return LINKS.contains(token.lower());
    }

    private static boolean open(Token token) {
        return token.text().equals("(") || token.text().equals("[");
    }

    private static boolean close(Token token) {
        return token.text().equals(")") || token.text().equals("]");
    }

    private static int close(List<Token> tokens, int at) {
        return at < tokens.size() && close(tokens.get(at)) ? at + 1 : at;
    }

    private static String phrase(String text, List<Token> tokens, int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Tokens without the full stops that end sentences, which stay tokens of their own. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            int end = matcher.end();
            int cut = word.length();
            while (cut > 1 && word.charAt(cut - 1) == '.') {
                cut--;
            }
            tokens.add(new Token(word.substring(0, cut), matcher.start(), matcher.start() + cut));
            if (cut < word.length()) {
                tokens.add(new Token(".", matcher.start() + cut, end));
            }
        }
        return tokens;
    }
}
