package org.calx.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.bench.web.Browser.Page;

/** Walks one interview after another, each in a new browser, until the time is over. */
final class Person implements Runnable {
    private static final int MOST_PAGES = 120;
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    private final HttpClient client;
    private final String server;
    private final Figures figures;
    private final Random random;
    private final Answers answers;
    private final long thinkMillis;
    private final long until;

    /** @param until by {@link System#nanoTime} */
    Person(HttpClient client, String server, Figures figures, long seed, long thinkMillis, long until) {
        this.client = client;
        this.server = server;
        this.figures = figures;
        this.thinkMillis = thinkMillis;
        this.until = until;
        random = new Random(seed);
        answers = new Answers(random);
    }

    @Override
    public void run() {
        try {
            Thread.sleep((long) (random.nextDouble() * thinkMillis));
            while (goesOn()) {
                walk();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn() {
        return System.nanoTime() < until;
    }

    private void walk() throws InterruptedException {
        try {
            interview(new Browser(client, server, figures));
        } catch (IOException e) {
            figures.error(String.valueOf(e.getMessage()));
            think();
        }
    }

    private void interview(Browser browser) throws IOException, InterruptedException {
        Page page = browser.open("/");
        Matcher part = PART.matcher(page.text());
        while (part.find()) {
            browser.fetch(part.group(1));
        }
        think();
        Form begin = Form.on(page.text(), "/begin").orElseThrow(() -> new IOException("no way to begin"));
        page = browser.send(begin.action(), answers.to(begin));
        for (int i = 0; goesOn() && !page.path().equals("/result"); i++) {
            if (i == MOST_PAGES) {
                throw new IOException("no end of questions");
            }
            think();
            page = next(browser, page);
        }
        if (page.path().equals("/result")) {
            for (String further : List.of("/doctor", "/result/changes")) {
                think();
                browser.open(further);
            }
            figures.interview();
        }
        think();
    }

    private Page next(Browser browser, Page page) throws IOException, InterruptedException {
        if (page.path().equals("/stop")) {
            Form stop = Form.on(page.text(), "/stop").orElseThrow(() -> new IOException("no way on from /stop"));
            return browser.send(stop.action(), stop.hidden());
        }
        Form form = Form.on(page.text(), "/check").orElseThrow(() -> new IOException("no form on " + page.path()));
        Page after = page.path().equals("/check/words")
                ? browser.send(form.action(), confirmed(form))
                : browser.send(form.action(), answers.to(form));
        if (after.path().equals(page.path())) {
            figures.again();
        }
        return after;
    }

    private static List<Form.Field> confirmed(Form form) {
        return List.of(form.hidden().get(0), form.button("right").orElseThrow());
    }

    /** Between half and one and a half of the time to think, by chance. */
    private void think() throws InterruptedException {
        Thread.sleep((long) (thinkMillis * (0.5 + random.nextDouble())));
    }
}
