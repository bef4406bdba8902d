package org.calx.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.Units;

/** Reads {@code units.csv}: analyte, unit, factor, canonical unit, plausible low and high, source. */
final class UnitTable {
    private UnitTable() {}

    static List<Units.Row> read(String text) {
        List<Units.Row> rows = new ArrayList<>();
        int line = 0;
        for (String row : text.split("\r?\n")) {
            line++;
            if (line == 1 || row.isBlank()) {
                continue;
            }
            List<String> cells = cells(row);
            try {
                rows.add(new Units.Row(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cells.get(2))),
                        cells.get(3),
                        new BigDecimal(cells.get(4)),
                        new BigDecimal(cells.get(5))));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new Node.Fault(
                        "units.csv line " + line, "'" + row + "' is not a row of seven cells", "mend the row");
            }
        }
        return rows;
    }

    /** Cells of one row; a cell in double quotes may hold commas. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : row.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
