package org.calx.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.calx.app.guide.Exit;
import org.calx.intake.UnreadableInput;
import org.calx.knowledge.BadKnowledge;
import org.calx.record.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a line or two: the thing, the place, the next step. Never a stack trace. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static void problem(PrintWriter err, Problem problem) {
        err.println(plain("calx: " + problem.where() + ": " + problem.what() + "; " + problem.remedy()));
        err.flush();
    }

    /** Control characters from input never reach the terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("calx: " + message(e, command));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return Exit.USAGE;
    }

    private static String message(ParameterException e, CommandLine command) {
        boolean commandWanted = command.getParent() == null && e instanceof UnmatchedArgumentException;
        return commandWanted
                ? "there is no command '"
                        + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "'"
                : String.valueOf(e.getMessage());
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        PrintWriter err = command.getErr();
        if (e instanceof UnreadableInput unreadable) {
            problem(err, unreadable.problem());
            return Exit.UNREADABLE;
        }
        if (e instanceof BadKnowledge bad) {
            bad.problems().forEach(p -> problem(err, p));
            return Exit.KNOWLEDGE;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            err.println("calx: " + reason(cause));
            err.flush();
            return Exit.UNREADABLE;
        }
        StackTraceElement[] trace = e.getStackTrace();
        err.println("calx: a fault of the program: " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        err.println("Please report it with this line, the output of 'calx --version' and, if you may, the input."
                + " CALX_TRACE=1 shows more.");
        if (System.getenv("CALX_TRACE") != null) {
            e.printStackTrace(err);
        }
        err.flush();
        return Exit.BUG;
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof NoSuchFileException || e instanceof FileNotFoundException
                ? message + ": no such file; check the path"
                : message + " (" + e.getClass().getSimpleName() + "); check that it can be read";
    }
}
