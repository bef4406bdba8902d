package org.calx.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.calx.app.guide.Exit;
import org.calx.app.guide.Guide;
import org.calx.app.web.WebGuide;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.visit.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code calx serve}: the web guide for people, on this machine. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens the guide for people in a browser; on this machine only, unless asked otherwise.",
        footer = {
            "",
            "Nothing leaves the machine. Answers are held in memory, and forgotten after a day or when asked to;",
            "on disk only if a person asks to keep them.",
            "",
            "Examples:",
            "  calx serve",
            "  calx serve --port 9000",
            "  calx serve --open-to-network 10.0.0.5 --host calx.clinic.example --tls calx.p12"
        })
final class ServeCommand implements Callable<Integer> {
    private static final List<String> FIRST_PAGES = List.of("/", "/check/1");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Listening listening;

    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = "Use the knowledge of this folder or pack instead of the built-in one.")
    private @Nullable Path knowledge;

    @Option(
            names = "--keep-in",
            paramLabel = "FOLDER",
            description =
                    "Where answers are kept that someone asks to keep, each encrypted for their browser alone; made when"
                            + " the first does. Default: calx in the user's data folder.")
    private Path keepIn = Kept.usualFolder();

    @Option(names = "--development", description = "Also show the parts of the pages, at /components.")
    private boolean development;

    @Option(names = "--rehearse", hidden = true, description = "Show itself its first pages, and end.")
    private boolean rehearse;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ServerOptions options = listening.options(spec.commandLine());
        try (WebGuide web = start(options)) {
            if (rehearse) {
                return rehearse(web.port()) ? Exit.OK : Exit.BUG;
            }
            String scheme = options.tls().isPresent() ? "https" : "http";
            out.println(
                    "Calx is open at " + scheme + "://" + options.address() + ":" + web.port() + "  (end with Ctrl+C)");
            if (web.foreignFiles() > 0) {
                out.println(web.foreignFiles() + " files in " + keepIn + " are not of Calx and were left as they are");
            }
            out.flush();
            new CountDownLatch(1).await();
        }
        return Exit.OK;
    }

    private WebGuide start(ServerOptions options) throws IOException {
        Guide guide = knowledge == null ? Guide.packed() : Guide.of(knowledge);
        try {
            return WebGuide.start(guide, options, Clock.systemDefaultZone(), development, keepIn);
        } catch (BindException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "port " + options.port() + " is in use, or " + options.address()
                            + " is no address of this machine; choose another port with --port, or 0 for any",
                    e);
        }
    }

    /** Loads what the first pages need, so that an archive of classes can be made of it. */
    private static boolean rehearse(int port) throws IOException {
        boolean shown = true;
        for (String path : FIRST_PAGES) {
            var connection = (HttpURLConnection) new URL("http", "127.0.0.1", port, path).openConnection();
            connection.setRequestProperty("Accept-Encoding", "gzip");
            shown &= connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
        }
        return shown;
    }
}
