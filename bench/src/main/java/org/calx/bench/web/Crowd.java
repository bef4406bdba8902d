package org.calx.bench.web;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** So many people at once. */
record Crowd(int people, long thinkMillis, long seed) {
    /** What one of them does until the time is over. */
    private interface Doing {
        Runnable of(HttpClient client, int person, long until);
    }

    /** They walk through the guide. */
    Figures walk(String server, int seconds) throws InterruptedException {
        Figures figures = new Figures();
        together(seconds, (c, i, until) -> new Person(c, server, figures, seedOf(i), thinkMillis, until));
        return figures;
    }

    /** They send empty forms to a server that has one page only. */
    Figures click(String server, int seconds) throws InterruptedException {
        Figures figures = new Figures();
        together(seconds, (c, i, until) -> new Clicker(c, server, figures, seedOf(i), thinkMillis, until));
        return figures;
    }

    /** Far from that of the next person: of seeds that lie close the first numbers do too, and all would begin at once. */
    private long seedOf(int person) {
        return new SplittableRandom(seed + person).nextLong();
    }

    private void together(int seconds, Doing doing) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Thread thread = new Thread(doing.of(client, i, until), "person-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
