package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calx.app.Main;

/** {@code calx serve} as a process of its own with 256 MB of heap, that writes nowhere but under one folder. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)");

    private final Process process;
    private final BufferedReader out;
    private final int port;

    /** @param settings of this Java, each as it stands on the command line */
    ServerProcess(Path temporary, String... settings) throws IOException {
        this(
                temporary,
                List.of(settings),
                List.of(
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--keep-in",
                        folder(temporary).toString()));
    }

    /** A program that says first where it serves. @param program its class and arguments */
    ServerProcess(Path temporary, List<String> settings, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary));
        command.addAll(settings);
        command.addAll(List.of("-cp", classPath()));
        command.addAll(program);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = out.readLine();
        Matcher found = PORT.matcher(said == null ? "" : said);
        assertThat(found.find()).as(said).isTrue();
        port = Integer.parseInt(found.group(1));
    }

    /** Without a library of the tests which is not shipped and changes how those log that are. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(p -> !p.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it keeps what people ask it to keep. */
    static Path folder(Path temporary) {
        return temporary.resolve("keep");
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it. @return all that it wrote after its first line */
    String endAndRead() throws InterruptedException {
        // By its handle, as the process itself would let go of what it wrote.
        process.toHandle().destroy();
        String said = out.lines().collect(Collectors.joining("\n"));
        process.waitFor();
        return said;
    }

    /** As {@code kill -9} does, without a last word. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
