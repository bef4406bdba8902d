package org.calx.intake.gold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One labelled phrase.
 *
 * @param asked what the phrase states; of each list one must be found
 * @param allowed what may be said of it without being asked for
 */
record GoldPhrase(String id, String field, String words, List<List<GoldFact>> asked, List<GoldFact> allowed) {
    private static final String FILE = "/gold/phrases.tsv";

    static List<GoldPhrase> all() {
        try (InputStream in = GoldPhrase.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + FILE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(GoldPhrase::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldPhrase parse(String line) {
        String[] cells = line.split("\t", -1);
        List<List<GoldFact>> asked = new ArrayList<>();
        List<GoldFact> allowed = new ArrayList<>();
        String facts = cells.length > 3 ? cells[3] : "";
        for (String words : facts.isEmpty() ? new String[0] : facts.split(",")) {
            if (words.startsWith("(")) {
                allowed.addAll(either(words.substring(1, words.length() - 1)));
            } else {
                asked.add(either(words));
            }
        }
        return new GoldPhrase(cells[0], cells[1], cells[2], List.copyOf(asked), List.copyOf(allowed));
    }

    private static List<GoldFact> either(String words) {
        return Stream.of(words.split("\\|")).map(GoldFact::parse).toList();
    }
}
