package org.calx.app.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.calx.cases.CaseFile;
import org.calx.cases.CaseReader;
import org.calx.cases.EntryCase;
import org.calx.cases.Expected;
import org.calx.cases.Subject;
import org.calx.knowledge.Knowledge;

/** The cases of entries, as far as a page names them: outcome and name. */
public final class EntryCases {
    private final Map<String, List<String>> lines;

    private EntryCases(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    public static EntryCases none() {
        return new EntryCases(Map.of());
    }

    /** The cases of a folder that can be read; none where the folder is not there. What cannot be read is told by the
     * command that runs them. */
    public static EntryCases of(Path folder, Knowledge knowledge) {
        if (!Files.isDirectory(folder)) {
            return none();
        }
        Map<String, List<String>> lines = new HashMap<>();
        for (CaseFile file : CaseReader.read(folder, knowledge).files()) {
            if (file.subject() instanceof Subject.OfEntry) {
                lines.put(
                        file.subject().id(),
                        file.cases().stream().map(EntryCases::line).toList());
            }
        }
        return new EntryCases(lines);
    }

    private static String line(EntryCase entryCase) {
        Expected expected = entryCase.expected();
        String is = expected.is().map(w -> "**" + Text.plain(w) + "**").orElse("");
        String because = new TreeMap<>(expected.because())
                .entrySet().stream()
                        .map(b -> Text.plain(b.getKey()) + " "
                                + b.getValue().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        String outcome = is.isEmpty() || because.isEmpty() ? is + because : is + " (" + because + ")";
        return outcome + ": " + Text.plain(entryCase.name());
    }

    List<String> of(String entry) {
        return lines.getOrDefault(entry, List.of());
    }
}
