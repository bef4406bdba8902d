package org.calx.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code calx --version} says: the version in the manifest of the jar that runs. */
final class Version implements IVersionProvider {

    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"calx " + number()};
    }
}
