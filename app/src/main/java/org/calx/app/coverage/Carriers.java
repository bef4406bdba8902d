package org.calx.app.coverage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concept;
import org.calx.record.Problem;

/** Whether what a list names is there. */
public final class Carriers {
    private final Knowledge knowledge;
    private final Path root;

    /** @param root the folder to which paths of files are relative */
    public Carriers(Knowledge knowledge, Path root) {
        this.knowledge = knowledge;
        this.root = root;
    }

    /** A problem for each id that is not there. */
    public List<Problem> missing(CoverageList list) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : list.rows()) {
            for (Carrier carrier : row.carriedBy()) {
                if (!isThere(carrier)) {
                    problems.add(CoverageList.fault(
                            list.name() + " line " + row.line(),
                            "there is no " + carrier.kind().word() + " '" + carrier.id() + "'",
                            "mend the id or remove it"));
                }
            }
        }
        return problems;
    }

    private boolean isThere(Carrier carrier) {
        return switch (carrier.kind()) {
            case ENTRY -> knowledge.entry(carrier.id()).isPresent();
            case DEFINITION ->
                knowledge.definitions().stream().map(Knowledge.Definition::id).anyMatch(carrier.id()::equals);
            case CONCEPT ->
                knowledge.concepts().all().stream()
                        .map(Concept::id)
                        .anyMatch(id -> id.value().equals(carrier.id()));
            case QUESTION -> knowledge.question(carrier.id()).isPresent();
            case EVIDENCE -> knowledge.evidence(carrier.id()).isPresent();
            case FILE -> Files.exists(root.resolve(carrier.id()));
        };
    }

    /** The sections of a list, in the order in which they first stand. */
    static List<String> sections(CoverageList list) {
        return list.rows().stream().map(Row::section).distinct().toList();
    }

    static Stream<Row> rows(CoverageList list, String section) {
        return list.rows().stream().filter(r -> r.section().equals(section)).sorted(Comparator.comparing(Row::line));
    }
}
