package org.calx.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the program, in which knowledge and cases lie; the launcher names it, else it is sought. */
final class Home {
    private Home() {}

    /** A folder beside the program, if it is there. */
    static Optional<Path> folder(String name) {
        String told = System.getProperty("calx.home");
        Optional<Path> start = told == null ? ofTheJar() : Optional.of(Path.of(told));
        for (Path p = start.orElse(null); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve(name))) {
                return Optional.of(p.resolve(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> ofTheJar() {
        try {
            var source = Home.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
