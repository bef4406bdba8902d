package org.calx.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calx.app.guide.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line {@code calx}: every door of the guide is a subcommand of this one. */
@Command(
        name = "calx",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "An open, computable guide to calcinosis cutis.",
        footer = {
            "",
            "Examples:",
            "  calx assess note.json",
            "  calx assess --text \"hard white lumps on my fingers\" --voice person",
            "  calx explain note.json calciphylaxis",
            "  calx ask",
            "",
            "Exit status: 0 done; 1 something was found (a failed check, a lowered urgency, a score below the line);",
            "2 wrong use; 3 input that cannot be read; 4 knowledge that cannot be used; 70 a fault of the program.",
            "",
            "Not yet reviewed by a clinician. It informs and does not replace a clinician."
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "calx needs a command");
    }

    /** The command line as it is run, so that tests stand at the same door as a person. */
    static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Main());
        Commands.addTo(line, args.length == 0 ? "" : args[0]);
        Errors errors = new Errors();
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Writes UTF-8 whatever the machine's own encoding is, so that a page or an answer is the same everywhere. */
    private static PrintWriter writer(FileDescriptor target) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8), false);
    }

    public static void main(String[] args) {
        Rehearsal.beginFor(List.of(args));
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exit;
        try {
            exit = commandLine(args).setOut(out).setErr(err).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("calx: " + e.getClass().getSimpleName() + ": the input is too large or too deep for the memory"
                    + " allowed; split it, or allow more with CALX_JAVA_OPTS");
            exit = Exit.BUG;
        }
        out.flush();
        err.flush();
        System.exit(exit);
    }
}
