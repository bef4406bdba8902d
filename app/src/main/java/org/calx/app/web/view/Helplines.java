package org.calx.app.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whom to call in each country. Only numbers that were seen at a source are in it; a country is never guessed. */
public final class Helplines {
    private static final String FILE = "/org/calx/app/web/helplines.tsv";
    private static final int COLUMNS = 6;

    private final Map<String, List<Line>> byCountry = new TreeMap<>();

    /** What a number is for. */
    public enum Kind {
        /** An ambulance. */
        EMERGENCY,
        /** Advice on what to do, day and night. */
        ADVICE,
        /** Despair, thoughts of ending one's life. */
        CRISIS,
        POISON
    }

    /**
     * One number.
     *
     * @param name of the service, may be empty
     * @param source address where it was seen
     * @param checked when it was seen there
     */
    public record Line(String country, Kind kind, String number, String name, String source, LocalDate checked) {
        /** The address that dials it. */
        public String dial() {
            return "tel:" + number.replaceAll("[^0-9+]", "");
        }
    }

    /** A country and its name in the language of the pages. */
    public record Country(String code, String name) {}

    public Helplines() {
        read().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
            Line line = line(l);
            byCountry.computeIfAbsent(line.country(), c -> new ArrayList<>()).add(line);
        });
    }

    private static Line line(String text) {
        String[] columns = text.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": a line has " + COLUMNS + " columns, not as '" + text + "'");
        }
        return new Line(
                columns[0],
                Kind.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                columns[2],
                columns[3],
                columns[4],
                LocalDate.parse(columns[5]));
    }

    private static String read() {
        try (InputStream in = Helplines.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean knows(String country) {
        return byCountry.containsKey(country);
    }

    /** The numbers of a kind in a country; none where none is known. */
    public List<Line> of(Optional<String> country, Kind kind) {
        return country.map(c -> byCountry.getOrDefault(c, List.of())).orElse(List.of()).stream()
                .filter(l -> l.kind() == kind)
                .toList();
    }

    public List<Line> all() {
        return byCountry.values().stream().flatMap(List::stream).toList();
    }

    /** The countries with numbers, by name. */
    public List<Country> countries(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return byCountry.keySet().stream()
                .map(c -> new Country(c, new Locale("", c).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }
}
