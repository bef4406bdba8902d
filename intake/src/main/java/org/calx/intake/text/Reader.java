package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabPhrase;
import org.calx.intake.lab.LabPhrases;
import org.calx.intake.text.colour.ColourNames;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Units;
import org.calx.record.Value;

/**
 * Finds what a text mentions, in this order: words of the lexicon and measurements (the longer wins), laboratory results,
 * then, among the words left over, colours by their value and slips of spelling.
 */
final class Reader {
    private static final int LONGEST_COLOUR = 4;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Concepts concepts;
    private final Lexicon lexicon;
    private final Matcher matcher;
    private final Measures measures;
    private final Context context;
    private final LesionWords lesionWords;
    private final WordList passing = WordList.ofResource("passing-words.txt");
    private final WordList things = WordList.ofResource("things.txt");
    private final Lazy<LooseDangers> dangers;
    private final Lazy<LabPhrases> labs;
    private final Lazy<ColourNames> colours = new Lazy<>(ColourNames::load);

    Reader(Concepts concepts, Units units, Context context, LesionWords lesionWords) {
        this.concepts = concepts;
        this.lexicon = new Lexicon(concepts);
        this.matcher = new Matcher(lexicon, lesionWords);
        this.measures = new Measures(concepts, units);
        this.context = context;
        this.lesionWords = lesionWords;
        this.dangers = new Lazy<>(() -> new LooseDangers(concepts));
        this.labs = new Lazy<>(() -> new LabPhrases(concepts, units));
    }

    /** @param wording slips of spelling are sought in what somebody typed, names of instruments in what was printed */
    Reading read(String text, Set<ConceptKind> prefer, LabContext labContext, Setting.Wording wording) {
        Tokens tokens = Tokens.of(text);
        List<Sentences.Span> sentences = Sentences.of(tokens);
        List<Mention> words = new ArrayList<>();
        for (Sentences.Span sentence : sentences) {
            words.addAll(matcher.find(tokens, sentence.from(), sentence.to(), preferIn(tokens, sentence, prefer)));
        }
        Wholes wholes = new Wholes(tokens, words);
        Reading reading = new Reading(tokens, sentences, context.marks(tokens, sentences, wholes::hide));
        words.removeIf(w -> (reading.mark(w.from()) & Mark.HEADING) != 0);
        results(reading, words, labContext);
        List<Sentences.Span> named = wording == Setting.Wording.PRINTED ? List.copyOf(sentences) : List.of();
        Instruments instruments = Instruments.in(tokens, named);
        words.removeIf(instruments::measures);
        measured(reading, words);
        sentences.stream()
                .filter(sentence -> !instruments.isWholly(sentence))
                .forEach(sentence -> dangers.get().read(reading, sentence, concepts));
        counts(reading);
        leftOver(reading, prefer, wording);
        return reading;
    }

    /** In a sentence about a picture or a biopsy, words mean what is seen there. */
    private static Set<ConceptKind> preferIn(Tokens text, Sentences.Span sentence, Set<ConceptKind> prefer) {
        if (!prefer.isEmpty()) {
            return prefer;
        }
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (text.isWord(i)) {
                switch (text.key(i)) {
                    case "radiograph",
                            "radiography",
                            "xray",
                            "ct",
                            "mri",
                            "ultrasound",
                            "ultrasonography",
                            "scan",
                            "scintigraphy",
                            "sonography",
                            "imaging",
                            "radiology",
                            "radiological",
                            "dect",
                            "film" -> {
                        return Set.of(ConceptKind.IMAGING, ConceptKind.PROCEDURE);
                    }
                    case "x" -> {
                        if (text.is(i + 1, "ray")) {
                            return Set.of(ConceptKind.IMAGING, ConceptKind.PROCEDURE);
                        }
                    }
                    case "biopsy",
                            "histology",
                            "histopathology",
                            "histological",
                            "histopathological",
                            "microscopy",
                            "pathology",
                            "aspirate",
                            "cytology" -> {
                        return Set.of(ConceptKind.HISTOLOGY, ConceptKind.PROCEDURE);
                    }
                    default -> {
                        continue;
                    }
                }
            }
        }
        return prefer;
    }

    private void results(Reading reading, List<Mention> words, LabContext labContext) {
        int next = 0;
        for (Sentences.Span sentence : reading.sentences()) {
            boolean tests = false;
            while (next < words.size() && words.get(next).from() < sentence.to()) {
                tests |= test(reading.tokens(), words.get(next++));
            }
            if (tests) {
                results(reading, sentence, labContext);
            }
        }
    }

    private boolean test(Tokens text, Mention word) {
        return switch (word.first().kind()) {
            case LAB, PANEL -> true;
            case DRUG -> lexicon.namesTest(text, word.from(), word.to());
            default -> false;
        };
    }

    private void results(Reading reading, Sentences.Span sentence, LabContext labContext) {
        int offset = reading.tokens().start(sentence.from());
        String words = reading.tokens().words(sentence.from(), sentence.to());
        for (LabPhrase lab : labs.get().find(words, labContext)) {
            reading.add(new LabPhrase(lab.words(), lab.start() + offset, lab.end() + offset, lab.reading()));
        }
    }

    /** Words of the lexicon and measurements. Of two that overlap the longer is kept; both, if they have the same words. */
    private void measured(Reading reading, List<Mention> words) {
        Tokens tokens = reading.tokens();
        int at = 0;
        for (Mention measure : measures.find(tokens, 0, tokens.size())) {
            while (at < words.size() && words.get(at).to() <= measure.from()) {
                at++;
            }
            int longest = 0;
            for (int k = at; k < words.size() && words.get(k).from() < measure.to(); k++) {
                longest = Math.max(longest, words.get(k).to() - words.get(k).from());
            }
            if (longest <= measure.to() - measure.from()) {
                reading.add(measure);
            }
        }
        for (Mention word : words) {
            if (word.first().kind() == ConceptKind.MEASURE) {
                for (int i = word.from(); i < word.to(); i++) {
                    reading.understood(i);
                }
            } else if (reading.free(word.from())) {
                reading.add(word);
            } else {
                reading.addInside(word);
            }
        }
    }

    /** "Two nodules", "12 small white papules". */
    private void counts(Reading reading) {
        Tokens text = reading.tokens();
        List<Mention> nouns = reading.inOrder().stream()
                .filter(m -> m.concepts().stream().anyMatch(lesionWords::starts))
                .toList();
        for (Mention noun : nouns) {
            for (int i = noun.from() - 1; i >= Math.max(0, noun.from() - 4); i--) {
                if (reading.free(i) && Number.at(text, i).isPresent()) {
                    if ((noun.from() - i == 1 || !text.is(i, "one")) && !isYear(text.key(i))) {
                        measures.count(text, i).ifPresent(reading::add);
                    }
                    break;
                }
                if (!text.isWord(i)) {
                    break;
                }
            }
        }
    }

    /** "Since 2019 small plaques" does not count them. */
    private static boolean isYear(String number) {
        return YEAR.matcher(number).matches();
    }

    private void leftOver(Reading reading, Set<ConceptKind> prefer, Setting.Wording wording) {
        Tokens text = reading.tokens();
        for (int i = 0; i < text.size(); i++) {
            int silent = content(reading, i) ? lexicon.silent(text, i, text.size()) : i;
            for (int k = i; k < silent; k++) {
                reading.understood(k);
            }
            if (content(reading, i) && !colour(reading, i) && wording == Setting.Wording.TYPED) {
                slip(reading, i, prefer);
            }
        }
    }

    /** Whether a token is a word with meaning that nothing has claimed. */
    boolean content(Reading reading, int i) {
        Tokens text = reading.tokens();
        return text.isWord(i)
                && reading.free(i)
                && text.key(i).length() > 1
                && (reading.mark(i) & Mark.TRIGGER) == 0
                && !Sides.is(text, i)
                && !passing.has(text.key(i));
    }

    private boolean colour(Reading reading, int i) {
        Tokens text = reading.tokens();
        int last = i;
        while (last < Math.min(text.size(), i + LONGEST_COLOUR) && text.isWord(last) && reading.free(last)) {
            last++;
        }
        for (int to = last; to > i; to--) {
            if (text.isWord(to) && things.has(text.key(to))) {
                continue;
            }
            boolean meant = text.is(to, "patch") || text.is(to, "color") || turned(text, i - 1);
            Optional<Concept> colour =
                    colours.get().conceptOf(text.words(i, to), meant).flatMap(concepts::find);
            if (colour.isPresent()) {
                String note =
                        "read '" + text.words(i, to) + "' as " + colour.get().plain();
                return reading.add(new Mention(i, to, List.of(colour.get()), Value.PRESENT, note));
            }
        }
        return false;
    }

    private static boolean turned(Tokens text, int i) {
        return text.isWord(i)
                && switch (text.key(i)) {
                    case "went", "gone", "turned", "turning", "became", "becoming", "looks", "look" -> true;
                    default -> false;
                };
    }

    private void slip(Reading reading, int i, Set<ConceptKind> prefer) {
        Tokens text = reading.tokens();
        Optional<String> meant = lexicon.meant(text.key(i));
        if (meant.isEmpty()) {
            return;
        }
        String written = text.key(i);
        text.reread(i, meant.get());
        for (int from = Math.max(0, i - 3); from <= i; from++) {
            Optional<Mention> found =
                    reading.free(from) ? matcher.at(text, from, text.size(), prefer) : Optional.empty();
            if (found.filter(m -> m.to() > i).isPresent()) {
                Mention m = found.get();
                String note = "read '" + text.words(i, i + 1) + "' as '" + meant.get() + "'";
                if (reading.add(new Mention(m.from(), m.to(), m.concepts(), m.value(), note))) {
                    return;
                }
            }
        }
        text.reread(i, written);
    }
}
