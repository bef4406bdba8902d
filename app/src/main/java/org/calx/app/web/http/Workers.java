package org.calx.app.web.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that answer: so many that slow clients, which hold one each until their time is over, leave enough for the others.
 * None of the light threads of later Javas: the JDK's server reads within a lock, and there, up to Java 23, a slow client
 * holds a whole processor.
 */
final class Workers {
    private static final int THREADS = 256;
    private static final int IDLE_SECONDS = 30;

    private Workers() {}

    static ExecutorService start() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "calx-web");
        thread.setDaemon(true);
        return thread;
    }
}
