package org.calx.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Random;

/** Sends one form after another, with the same time to think. */
final class Clicker implements Runnable {
    private final Browser browser;
    private final Figures figures;
    private final Random random;
    private final long thinkMillis;
    private final long until;

    Clicker(HttpClient client, String server, Figures figures, long seed, long thinkMillis, long until) {
        browser = new Browser(client, server, figures);
        this.figures = figures;
        this.thinkMillis = thinkMillis;
        this.until = until;
        random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            Thread.sleep((long) (random.nextDouble() * thinkMillis));
            while (System.nanoTime() < until) {
                click();
                Thread.sleep((long) (thinkMillis * (0.5 + random.nextDouble())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void click() throws InterruptedException {
        try {
            browser.send("/", List.of());
        } catch (IOException e) {
            figures.error(String.valueOf(e.getMessage()));
        }
    }
}
