package org.calx.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.calx.app.cases.CasesCommand;
import org.calx.app.cases.MutateCommand;
import org.calx.app.validate.PatientsCommand;
import org.calx.app.validate.ReadingCommand;
import org.calx.app.validate.ValidateCommand;
import picocli.CommandLine;

/** The commands by name. Only the one that is asked for is built, because building all of them costs time at start. */
final class Commands {
    private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("serve", ServeCommand::new);
        ALL.put("assess", AssessCommand::new);
        ALL.put("explain", ExplainCommand::new);
        ALL.put("ask", AskCommand::new);
        ALL.put("changes", ChangesCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("cases", CasesCommand::new);
        ALL.put("mutate", MutateCommand::new);
        ALL.put("diff", DiffCommand::new);
        ALL.put("validate", ValidateCommand::new);
        ALL.put("patients", PatientsCommand::new);
        ALL.put("reading", ReadingCommand::new);
        ALL.put("conformance", ConformanceCommand::new);
        ALL.put("reference", ReferenceCommand::new);
        ALL.put("coverage", CoverageCommand::new);
    }

    private Commands() {}

    /** Adds the named command, or all of them where none is named: for help, and for a word that is no command. */
    static void addTo(CommandLine line, String named) {
        Supplier<Object> one = ALL.get(named);
        if (one != null) {
            line.addSubcommand(named, one.get());
        } else {
            ALL.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
    }
}
