package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads needs no more than six school years. A grade means something only over some length: a file with
 * a hundred words of plain text is one passage; shorter files of a folder are joined, in the order of their names,
 * until they have a hundred; what is left at the end belongs to the passage before. Names of medicines are left out:
 * a person does not read them, but looks for the same name on the box.
 */
final class PlainReadable implements Check {
    static final double GRADE = 6.0;
    private static final int WORDS = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    @Override
    public String name() {
        return "plain-readable";
    }

    /** Texts that are judged together, and the files they come from. */
    private record Passage(List<Part> files, String text) {
        boolean isLongEnough() {
            return Readability.words(text) >= WORDS;
        }

        Passage and(Passage next) {
            List<Part> all = new ArrayList<>(files);
            all.addAll(next.files);
            return new Passage(all, text + " " + next.text);
        }

        String names() {
            return files.size() == 1
                    ? "this file"
                    : "this file to " + files.get(files.size() - 1).file();
        }
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Set<String> medicines = medicines(knowledge);
        return PlainTexts.folders()
                .flatMap(folder -> passages(knowledge.files(folder), medicines).stream())
                .filter(p -> Readability.grade(p.text()) > GRADE)
                .map(p -> error(
                        p.files().get(0),
                        String.format(
                                Locale.ROOT,
                                "plain texts of %s read at grade %.1f",
                                p.names(),
                                Readability.grade(p.text())),
                        "use shorter sentences and shorter words, to grade 6"))
                .toList();
    }

    private static List<Passage> passages(List<Part> files, Set<String> medicines) {
        List<Passage> passages = new ArrayList<>();
        List<Passage> joined = new ArrayList<>();
        for (Part file : files) {
            Passage own = new Passage(List.of(file), text(file, medicines));
            if (own.isLongEnough()) {
                passages.add(own);
            } else if (joined.isEmpty() || joined.get(joined.size() - 1).isLongEnough()) {
                joined.add(own);
            } else {
                joined.add(joined.remove(joined.size() - 1).and(own));
            }
        }
        int last = joined.size() - 1;
        if (last > 0 && !joined.get(last).isLongEnough()) {
            Passage rest = joined.remove(last);
            joined.add(joined.remove(last - 1).and(rest));
        }
        joined.stream().filter(Passage::isLongEnough).forEach(passages::add);
        return passages;
    }

    private static String text(Part file, Set<String> medicines) {
        String text = PlainTexts.of(file)
                .flatMap(p -> p.text().stream())
                .map(t -> t.matches("(?s).*[.!?]\\s*") ? t : t + ".")
                .collect(Collectors.joining(" "));
        return WORD.matcher(text)
                .replaceAll(m -> medicines.contains(m.group().toLowerCase(Locale.ROOT)) ? "" : m.group());
    }

    /** Every word that is by itself the name of a medicine. */
    private static Set<String> medicines(CheckedKnowledge knowledge) {
        return knowledge.byId("concepts").values().stream()
                .filter(c -> c.says("kind", "drug"))
                .flatMap(c -> Stream.concat(
                        c.text("plain").stream(), c.items("synonyms").stream().flatMap(p -> p.text().stream())))
                .map(w -> w.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
