package org.calx.bench.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * People who walk whole interviews through the web guide, with time to think. Arguments, each as {@code name=value}:
 * people, minutes, think (milliseconds), warmup (seconds that do not count), seed, jar, peer (seconds of the bare server
 * afterwards), and cold, which instead times so many starts of {@code ./calx serve} to the first page.
 */
public final class WebLoad {
    private final Map<String, String> options = new TreeMap<>(Map.of(
            "people", "50",
            "minutes", "3",
            "think", "2000",
            "warmup", "30",
            "seed", "1",
            "jar", "app/target/calx-app.jar",
            "peer", "30",
            "cold", "0"));

    private WebLoad(String[] args) {
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            if (pair.length < 2 || !options.containsKey(pair[0])) {
                throw new IllegalArgumentException(arg + " is none of " + options);
            }
            options.put(pair[0], pair[1]);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        WebLoad load = new WebLoad(args);
        if (load.number("cold") > 0) {
            load.coldStarts();
        } else {
            load.measure();
        }
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }

    private void coldStarts() throws IOException {
        double[] seconds = new double[number("cold")];
        for (int i = 0; i < seconds.length; i++) {
            try (Server server = Server.start(List.of("./calx", "serve", "--port", "0"))) {
                seconds[i] = server.firstPage().toNanos() / 1e9;
            }
        }
        Arrays.sort(seconds);
        say("start to first page: median %.2f s, ", seconds[seconds.length / 2]);
        say("%.2f to %.2f s; load average %.1f%n", seconds[0], seconds[seconds.length - 1], loadAverage());
    }

    private void measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("calx-load");
        Path log = folder.resolve("gc.log");
        List<String> command = List.of(
                "-Xmx256m",
                "-Xlog:gc:file=" + log,
                "-jar",
                options.get("jar"),
                "serve",
                "--port",
                "0",
                "--keep-in",
                folder.resolve("kept").toString());
        Figures figures;
        say("%s, load average %.1f%n", options, loadAverage());
        try (Server server = Server.java(command)) {
            crowd(1_000_000).walk(server.address(), number("warmup"));
            Duration before = server.processorTime();
            figures = crowd(0).walk(server.address(), 60 * number("minutes"));
            say("%s%n", figures.table());
            say("steps a second %.1f, ", figures.steps() / 60.0 / number("minutes"));
            say("processor time a step %.1f ms, load average %.1f%n", perStep(server, before, figures), loadAverage());
            say("heap at most %d MB, ", Server.mostHeap(log));
            say("after a full collection %d MB; %s%n", server.heapAfterCollection(log), server.mostMemory());
        }
        if (number("peer") > 0) {
            peer(figures);
        }
    }

    private void peer(Figures guide) throws IOException, InterruptedException {
        List<String> command = List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Peer.class.getName(),
                String.valueOf(guide.largestPage()));
        try (Server server = Server.java(command)) {
            crowd(1_000_000).click(server.address(), number("peer") / 2);
            Duration before = server.processorTime();
            Figures figures = crowd(0).click(server.address(), number("peer"));
            say("bare server, a page of %d bytes:%n%s%n", guide.largestPage(), figures.table());
            say("processor time a step %.1f ms; ", perStep(server, before, figures));
            say("the guide takes %.1f times its p50, ", guide.step(0.5) / figures.step(0.5));
            say("%.1f times its p99%n", guide.step(0.99) / figures.step(0.99));
        }
    }

    private Crowd crowd(long otherSeed) {
        return new Crowd(number("people"), number("think"), number("seed") + otherSeed);
    }

    private static double perStep(Server server, Duration before, Figures figures) {
        return server.processorTime().minus(before).toNanos() / 1e6 / Math.max(1, figures.steps());
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... parts) {
        System.out.printf(Locale.ROOT, format, parts);
    }
}
