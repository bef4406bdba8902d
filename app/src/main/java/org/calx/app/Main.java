package org.calx.app;

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
        subcommands = {org.calx.app.validate.ValidateCommand.class},
        description = "An open, computable guide to calcinosis cutis.")
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "calx needs a command");
    }

    /** The command line as it is run, so that tests stand at the same door as a person. */
    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }
}
