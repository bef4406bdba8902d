package org.calx.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the command line in this process. */
record Calx(int exit, String out, String err) {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static String example(String name) {
        return ROOT.resolve("examples").resolve(name).toString();
    }

    static Calx run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(args)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Calx(exit, out.toString(), err.toString());
    }

    static Calx withInput(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }
}
