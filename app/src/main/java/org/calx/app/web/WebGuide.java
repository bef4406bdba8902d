package org.calx.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.http.WebServer;
import org.calx.app.web.page.Desk;
import org.calx.app.web.page.Pages;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.view.Templates;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.Kept;
import org.calx.app.web.visit.Visits;

/** The web guide, running. */
public final class WebGuide implements AutoCloseable {
    /** Visits held at a time. Of 2,000 measured: some 3 kB each, and 60 kB for each of the 200 used last. */
    private static final int MOST_VISITS = 10_000;

    private final WebServer server;
    private final List<String> patterns;
    private final long foreignFiles;
    private final ScheduledExecutorService cleaner = Executors.newSingleThreadScheduledExecutor(WebGuide::quietly);

    private WebGuide(WebServer server, List<String> patterns, long foreignFiles, Visits visits) {
        this.server = server;
        this.patterns = patterns;
        this.foreignFiles = foreignFiles;
        cleaner.scheduleWithFixedDelay(visits::clean, 1, 1, TimeUnit.HOURS);
    }

    private static Thread quietly(Runnable work) {
        Thread thread = new Thread(work, "forget");
        thread.setDaemon(true);
        return thread;
    }

    /** Files in the folder of kept answers that are not ours; they were left as they are. */
    public long foreignFiles() {
        return foreignFiles;
    }

    /** Keeps, if someone asks for it, where the program usually keeps its data. */
    public static WebGuide start(Guide guide, ServerOptions options, Clock clock, boolean development)
            throws IOException {
        return start(guide, options, clock, development, Kept.usualFolder());
    }

    /**
     * @param development whether the components are shown at {@code /components}
     * @param keepIn folder for the answers that someone asks to keep; made when the first does
     * @throws IOException if the address or port cannot be had
     */
    public static WebGuide start(Guide guide, ServerOptions options, Clock clock, boolean development, Path keepIn)
            throws IOException {
        Kept kept = new Kept(keepIn, clock);
        long foreign = kept.clean();
        Visits visits = new Visits(clock, MOST_VISITS, guide, kept);
        Desk desk = new Desk(
                guide,
                visits,
                Texts.of("en"),
                new Assets(),
                new Templates(),
                clock,
                options.secure(),
                development,
                new Helplines());
        Pages pages = new Pages(desk);
        return new WebGuide(
                WebServer.start(options, pages.routes(), pages::refusal),
                pages.routes().patterns(),
                foreign,
                visits);
    }

    public int port() {
        return server.port();
    }

    /** All paths it answers, each with its method. */
    public List<String> patterns() {
        return patterns;
    }

    @Override
    public void close() {
        cleaner.shutdownNow();
        server.close();
    }
}
