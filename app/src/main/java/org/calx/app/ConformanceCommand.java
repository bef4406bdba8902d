package org.calx.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.calx.intake.fhir.Conformance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code calx conformance}: the page that says what is read of FHIR, in Markdown. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = "Prints which FHIR R4 resources and elements are read and what for, as docs/conformance.md.",
        footer = {"", "Example:", "  calx conformance > docs/conformance.md"})
final class ConformanceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(page());
        out.flush();
    }

    /** The whole page. */
    static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Conformance.Type type : Conformance.types()) {
            page.append("\n## ").append(type.name()).append("\n\n");
            table(page, "Element", "Used for", type.used());
            table(page, "Element", "Not used, because", type.ignored());
        }
        page.append("\n## Not read\n\n");
        Map<String, String> types = new LinkedHashMap<>();
        byReason(Conformance.notRead()).forEach((why, names) -> types.put(String.join("`, `", names), why));
        table(page, "Types", "Not read, because", types);
        return page.toString();
    }

    /** Elements of one reason share a row, in the order of the alphabet. */
    private static void table(StringBuilder page, String left, String right, Map<String, String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("| ").append(left).append(" | ").append(right).append(" |\n|---|---|\n");
        byReason(rows)
                .forEach((why, names) -> page.append("| `")
                        .append(String.join("`, `", names))
                        .append("` | ")
                        .append(why)
                        .append(" |\n"));
        page.append('\n');
    }

    private static Map<String, List<String>> byReason(Map<String, String> reasons) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String name : new TreeSet<>(reasons.keySet())) {
            names.computeIfAbsent(reasons.get(name), w -> new ArrayList<>()).add(name);
        }
        return names;
    }

    private static final String INTRODUCTION = """
            # What is read of FHIR R4

            Made by `./calx conformance`; a test compares it with the definitions of HL7 and fails when it is stale. What the elements \
            mean is told in [records.md](records.md).

            - `Bundle` (its entries) and `Parameters` (their resources) are opened; in bulk data each line is a resource.
            - `id`, and `subject`, `patient` or `individual`, say whose a resource is, in every type.
            - A resource with `implicitRules` or a `modifierExtension` is not used, and that is said.
            - `contained` resources are looked up where a reference names them.
            - `meta`, `language` and the narrative `text` are not read, nor are extensions, unless a type below names them.
            """;
}
