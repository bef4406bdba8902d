package org.calx.app.validate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calx.knowledge.check.Readability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Grades passages, one a line: how pages of the web guide are held to the same measure as the words of the knowledge. */
@Command(
        name = "reading",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Prints for each line of standard input its number of words and its reading grade.")
public final class ReadingCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.printf(Locale.ROOT, "%d\t%.2f%n", Readability.words(line), Readability.grade(line));
            out.flush();
        }
        return 0;
    }
}
