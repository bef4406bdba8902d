package org.calx.app.web.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that answer: one for each request where Java has light ones, else so many that slow clients, which hold one each
 * until their time is over, leave enough for the others.
 */
final class Workers {
    private static final int THREADS = 256;
    private static final int IDLE_SECONDS = 30;

    private Workers() {}

    static ExecutorService start() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "calx-web");
        thread.setDaemon(true);
        return thread;
    }
}
