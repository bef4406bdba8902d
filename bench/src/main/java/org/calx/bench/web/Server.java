package org.calx.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own. */
final class Server implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("open at (http://\\S+:[0-9]+)");
    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");

    private final Process process;
    private final String address;
    private final long began;

    private Server(Process process, String address, long began) {
        this.process = process;
        this.address = address;
        this.began = began;
    }

    /** Starts it and waits until it says where it is open. */
    static Server start(List<String> command) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null) {
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                return new Server(process, open.group(1), began);
            }
            line = out.readLine();
        }
        process.destroy();
        throw new IOException("it did not start: " + command);
    }

    /** A process of this Java. */
    static Server java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(arguments);
        return start(command);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    String address() {
        return address;
    }

    /** Time from the start of the process until its first page is there; to be asked at once. */
    Duration firstPage() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException("the first page gave " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** MB of heap in use after everything that nobody needs was collected, by a log of its collections. */
    int heapAfterCollection(Path log) throws IOException, InterruptedException {
        new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(30, TimeUnit.SECONDS);
        int after = -1;
        Matcher heap = HEAP.matcher(Files.readString(log));
        while (heap.find()) {
            after = Integer.parseInt(heap.group(2));
        }
        return after;
    }

    /** Most MB of heap in use, which is what there was before a collection. */
    static int mostHeap(Path log) throws IOException {
        int most = 0;
        Matcher heap = HEAP.matcher(Files.readString(log));
        while (heap.find()) {
            most = Math.max(most, Integer.parseInt(heap.group(1)));
        }
        return most;
    }

    /** Most memory of the whole process, as the system counts it; empty where it does not say. */
    String mostMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\s+", " ")
                : "";
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
