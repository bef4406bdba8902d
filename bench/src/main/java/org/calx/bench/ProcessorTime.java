package org.calx.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Processor time of one thread for each benchmark. The work of others on a shared machine stretches the time that JMH
 * reads from the clock; it changes this one much less. Arguments: names of benchmarks, or none for all.
 */
public final class ProcessorTime {
    private static final int WARM_UP_SECONDS = 6;
    private static final int BATCHES = 15;
    private static final long BATCH_NANOS = 300_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    public static void main(String[] args) {
        CoreBenchmark bench = new CoreBenchmark();
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        all.put("assessDialysis", bench::assessDialysis);
        all.put("assessSclerosis", bench::assessSclerosis);
        all.put("firstQuestion", bench::firstQuestion);
        all.put("nextQuestionDialysis", bench::nextQuestionDialysis);
        all.put("nextQuestionSclerosis", bench::nextQuestionSclerosis);
        all.put("loadKnowledge", bench::loadKnowledge);
        if (args.length > 0) {
            all.keySet().retainAll(Arrays.asList(args));
        }
        all.forEach(ProcessorTime::measure);
    }

    private static void measure(String name, Supplier<?> work) {
        batch(work, WARM_UP_SECONDS * 1_000_000_000L);
        double[] millis = new double[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            millis[i] = batch(work, BATCH_NANOS);
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.3f ms, best %.3f ms, worst %.3f ms of processor time%n",
                name,
                millis[BATCHES / 2],
                millis[0],
                millis[BATCHES - 1]);
    }

    /** Milliseconds of processor time an operation, over at least so much of it. */
    private static double batch(Supplier<?> work, long nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long used = 0;
        int operations = 0;
        int answers = 0;
        while (used < nanos) {
            answers += work.get() == null ? 0 : 1;
            operations++;
            used = THREADS.getCurrentThreadCpuTime() - start;
        }
        if (answers != operations) {
            throw new IllegalStateException(answers + " answers to " + operations + " operations");
        }
        return used / 1e6 / operations;
    }
}
