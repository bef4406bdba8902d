package org.calx.app.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calx.record.Problem;

/**
 * The list of a review's rows: one a line with four columns between tabs, namely section, row, carried by (ids between
 * spaces), note. Lines that begin with # are comments.
 */
public record CoverageList(String name, List<Row> rows, List<Problem> problems) {
    private static final int COLUMNS = 4;

    public CoverageList {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Reads a list and every fault of its shape. @throws IOException if the file cannot be read */
    public static CoverageList read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = name + " line " + (i + 1);
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                problems.add(fault(
                        where,
                        cells.length + " columns instead of " + COLUMNS,
                        "write section, row, carried by, note, with tabs between"));
                continue;
            }
            Row row = row(i + 1, cells);
            if (row.section().isEmpty() || row.label().isEmpty()) {
                problems.add(fault(where, "no section or no row", "name both"));
            } else if (!seen.add(List.of(row.section(), row.label()))) {
                problems.add(fault(where, "'" + row.label() + "' stands twice in its section", "keep one"));
            } else if (row.carriedBy().isEmpty() && row.note().isEmpty()) {
                problems.add(fault(
                        where, "'" + row.label() + "' is carried by nothing", "name what carries it, or say why not"));
            } else {
                rows.add(row);
            }
        }
        return new CoverageList(name, rows, problems);
    }

    /** For example {@code 30 rows, 20 carried, 4 partly, 6 not}. */
    public String summary() {
        StringBuilder summary = new StringBuilder(rows.size() + " rows");
        CoveragePage.counts(rows)
                .forEach((extent, n) -> summary.append(", ")
                        .append(n)
                        .append(' ')
                        .append(extent.name().toLowerCase(Locale.ROOT)));
        return summary.toString();
    }

    private static Row row(int line, String[] cells) {
        List<Carrier> carriers = Arrays.stream(cells[2].strip().split(" +"))
                .filter(id -> !id.isEmpty())
                .map(Carrier::of)
                .toList();
        return new Row(line, cells[0].strip(), cells[1].strip(), carriers, cells[3].strip());
    }

    static Problem fault(String where, String what, String remedy) {
        return new Problem(Problem.Kind.MALFORMED, where, what, remedy);
    }
}
