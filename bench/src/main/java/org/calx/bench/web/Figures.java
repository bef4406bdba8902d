package org.calx.bench.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, by all people together. */
final class Figures {
    private static final double MILLION = 1e6;
    private static final int SLOWEST = 5;

    private final Clocked steps = new Clocked("a step: form sent to next page");
    private final Clocked gets = new Clocked("GET alone");
    private final Clocked posts = new Clocked("POST alone");
    private final Map<String, Clocked> pages = new TreeMap<>();
    private final Map<String, Integer> largest = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private int interviews;
    private int askedAgain;

    /** Times of one kind. */
    private static final class Clocked {
        private final String name;
        private long[] nanos = new long[4096];
        private int count;

        Clocked(String name) {
            this.name = name;
        }

        synchronized void add(long taken) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = taken;
        }

        synchronized double percentile(double share) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / MILLION;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                    name,
                    count,
                    percentile(0.5),
                    percentile(0.95),
                    percentile(0.99),
                    percentile(1));
        }
    }

    void step(long nanos) {
        steps.add(nanos);
    }

    /** A page or a part of one came from this path. */
    void get(String path, long nanos) {
        gets.add(nanos);
        page(path).add(nanos);
    }

    private synchronized Clocked page(String path) {
        return pages.computeIfAbsent(alike(path), Clocked::new);
    }

    private static String alike(String path) {
        return path.replaceAll("[0-9]+", "N");
    }

    void post(long nanos) {
        posts.add(nanos);
    }

    synchronized void size(String path, int bytes) {
        largest.merge(alike(path), bytes, Math::max);
    }

    synchronized void interview() {
        interviews++;
    }

    synchronized void again() {
        askedAgain++;
    }

    synchronized void error(String what) {
        errors.merge(what, 1, Integer::sum);
    }

    int steps() {
        return steps.count;
    }

    double step(double share) {
        return steps.percentile(share);
    }

    synchronized int errors() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int largestPage() {
        return largest.entrySet().stream()
                .filter(e -> !e.getKey().contains("."))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    synchronized String table() {
        StringBuilder out = new StringBuilder("| ms | count | p50 | p95 | p99 | max |\n|---|---|---|---|---|---|\n");
        for (Clocked clocked : new Clocked[] {steps, gets, posts}) {
            out.append(clocked.line()).append('\n');
        }
        pages.values().stream()
                .sorted(Comparator.comparing((Clocked c) -> c.percentile(0.99)).reversed())
                .limit(SLOWEST)
                .forEach(c -> out.append(c.line()).append('\n'));
        out.append("interviews to their end: ").append(interviews);
        out.append(", pages asked again for a mistake: ").append(askedAgain);
        out.append(", errors: ").append(errors()).append(errors.isEmpty() ? "" : " " + errors);
        return out.append("\nlargest, bytes as sent: ").append(largest).toString();
    }
}
