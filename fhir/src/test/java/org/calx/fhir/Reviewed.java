package org.calx.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The differences that people have looked at: {@code differences.tsv}, one pattern a line. */
final class Reviewed {
    /**
     * @param corpus where it occurs
     * @param side the reading that alone says it
     * @param what a pattern for the whole of the difference, file first
     * @param right the reading that is right by the rule book
     */
    record Entry(String corpus, Difference.Side side, Pattern what, String right, String why) {
        boolean covers(Difference difference) {
            return side == difference.side()
                    && what.matcher(difference.file() + " " + difference.what()).matches();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Entry, Integer> met = new HashMap<>();

    /** @param corpus the entries of this corpus, and of none else, are looked at */
    Reviewed(String corpus) throws IOException {
        try (InputStream in = Objects.requireNonNull(Reviewed.class.getResourceAsStream("differences.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 5) {
                        throw new IllegalArgumentException("five cells are needed: " + line);
                    }
                    if (cells[0].equals(corpus)) {
                        entries.add(new Entry(
                                cells[0],
                                Difference.Side.valueOf(cells[1]),
                                Pattern.compile(cells[2]),
                                cells[3],
                                cells[4]));
                    }
                }
            }
        }
    }

    /** The differences that no entry covers. */
    List<Difference> unexplained(List<Difference> differences) {
        List<Difference> left = new ArrayList<>();
        for (Difference difference : differences) {
            List<Entry> covering =
                    entries.stream().filter(e -> e.covers(difference)).toList();
            covering.forEach(e -> met.merge(e, 1, Integer::sum));
            if (covering.isEmpty()) {
                left.add(difference);
            }
        }
        return left;
    }

    /** The entries that covered nothing: what they tell of does not occur any more. */
    List<Entry> unmet() {
        return entries.stream().filter(e -> !met.containsKey(e)).toList();
    }

    /** How many differences each reason covers. */
    Map<String, Integer> byReason() {
        Map<String, Integer> reasons = new TreeMap<>();
        entries.forEach(e -> reasons.merge(e.right() + " is right: " + e.why(), met.getOrDefault(e, 0), Integer::sum));
        return reasons;
    }
}
