package org.calx.intake.note;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a case note. */
final class FieldNames {
    static final Set<String> NOTE = Set.of(
            "id",
            "as_of",
            "person",
            "lesions",
            "symptoms",
            "history",
            "family_history",
            "absent",
            "medications",
            "exposures",
            "labs",
            "imaging",
            "histology",
            "text",
            "complete");

    /** Fields of published cases that hold the answer, or where it came from. They are never read. */
    static final Set<String> NEVER_READ =
            Set.of("conclusion", "treatment", "outcome", "text_seen", "confidence", "source");

    static final Set<String> PERSON = Set.of("age_years", "sex", "birth");
    static final Set<String> LESION =
            Set.of("sites", "side", "features", "size_mm", "number", "duration", "since_event");
    static final Set<String> LAB = Set.of("test", "value", "unit", "flag", "range", "date");

    /** A wrong name this far from a known one, in letters changed, is taken for a slip. */
    private static final int NEAR = 3;

    private FieldNames() {}

    /** What to do about an unknown field: the nearest known one, or all of them. */
    static String remedy(String unknown, Set<String> known) {
        Optional<String> longer = known.stream()
                .sorted()
                .filter(k -> k.startsWith(unknown) || unknown.startsWith(k))
                .findFirst();
        Optional<String> nearest = longer.or(() -> known.stream()
                .sorted()
                .min(Comparator.comparingInt(k -> distance(unknown, k)))
                .filter(k -> distance(unknown, k) <= NEAR));
        List<String> all = known.stream().sorted().toList();
        return nearest.map(n -> "did you mean '" + n + "'?").orElse("known fields: " + String.join(", ", all));
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > NEAR) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
