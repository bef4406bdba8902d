package org.calx.app;

import org.calx.app.guide.Guide;
import picocli.CommandLine.IVersionProvider;

/** What {@code calx --version} says: the version in the manifest of the jar that runs. */
final class Version implements IVersionProvider {

    static String number() {
        return Guide.programVersion();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"calx " + number()};
    }
}
