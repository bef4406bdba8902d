package org.calx.app.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calx.app.coverage.Row.Extent;
import org.calx.app.reference.PageLinks;
import org.calx.knowledge.Knowledge;

/** The page that shows, row by row, what of the reviews is carried and what is not. */
public final class CoveragePage {
    private static final String INTRODUCTION = """
            <!-- Made by "calx coverage" from docs/coverage/*.tsv; do not edit by hand. -->

            # What of the reviews is carried

            The knowledge was written from two reviews: of the published evidence, and of what is dangerous. This page says for each row of \
            their tables, and for each numbered point, which files carry it, or why none does. A row that is carried says that an entry \
            treats the matter, not that a clinician has checked it: nothing here is reviewed yet. A file that carries a row is named by its \
            id; what is not an entry says what it is.
            """;

    private final PageLinks links;

    public CoveragePage(Knowledge knowledge) {
        links = new PageLinks(knowledge, "reference/");
    }

    /** The whole page. @param lists by the heading of their part */
    public String of(Map<String, CoverageList> lists) {
        StringBuilder page = new StringBuilder(INTRODUCTION).append('\n');
        page.append("| Review | Rows | Carried | Partly | Not |\n|---|---|---|---|---|\n");
        lists.forEach((heading, list) -> counts(page, heading, list.rows()));
        page.append('\n');
        lists.forEach((heading, list) -> part(page, heading, list));
        unused(page);
        return page.toString();
    }

    /** How many rows are carried, partly, and not. */
    static Map<Extent, Long> counts(List<Row> rows) {
        Map<Extent, Long> counts = new LinkedHashMap<>();
        for (Extent extent : Extent.values()) {
            counts.put(extent, rows.stream().filter(r -> r.extent() == extent).count());
        }
        return counts;
    }

    private static void counts(StringBuilder page, String what, List<Row> rows) {
        page.append("| ").append(what).append(" | ").append(rows.size());
        counts(rows).values().forEach(n -> page.append(" | ").append(n));
        page.append(" |\n");
    }

    private void part(StringBuilder page, String heading, CoverageList list) {
        page.append("## ")
                .append(heading)
                .append("\n\n| Section | Rows | Carried | Partly | Not |\n|---|---|---|---|---|\n");
        List<String> sections = Carriers.sections(list);
        sections.forEach(
                s -> counts(page, PageLinks.plain(s), Carriers.rows(list, s).toList()));
        for (String section : sections) {
            page.append("\n### ")
                    .append(PageLinks.plain(section))
                    .append("\n\n| Row | Carried by | |\n|---|---|---|\n");
            Carriers.rows(list, section).forEach(r -> row(page, r));
        }
        page.append('\n');
    }

    private void row(StringBuilder page, Row row) {
        String carriers = row.extent() == Extent.NOT
                ? "**not carried**"
                : row.carriedBy().stream().map(this::carrier).collect(Collectors.joining(", "));
        page.append("| ").append(PageLinks.plain(row.label()));
        page.append(" | ").append(carriers);
        page.append(" | ").append(PageLinks.plain(row.note())).append(" |\n");
    }

    private String carrier(Carrier carrier) {
        return switch (carrier.kind()) {
            case ENTRY -> links.entry(carrier.id());
            case DEFINITION -> "definition " + links.definition(carrier.id());
            case CONCEPT -> "concept " + links.concept(carrier.id());
            case QUESTION -> "question `" + carrier.id() + "`";
            case EVIDENCE -> "source " + links.source(carrier.id());
            case FILE -> "[" + carrier.id() + "](../" + carrier.id() + ")";
        };
    }

    private void unused(StringBuilder page) {
        List<String> unused = links.sourcesThatNoEntryCites();
        page.append("## Sources that no entry cites\n\n")
                .append(unused.size())
                .append(" of ")
                .append(links.sources())
                .append(unused.isEmpty() ? ".\n" : ": ")
                .append(String.join(", ", unused))
                .append(unused.isEmpty() ? "" : ".\n");
    }
}
