package org.calx.app.web.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that answer: one for each request where Java has light ones, else a fixed number. */
final class Workers {
    private static final int THREADS = 64;

    private Workers() {}

    static ExecutorService start() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "calx-web");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
