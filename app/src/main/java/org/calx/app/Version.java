package org.calx.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code calx --version} says: the version in the manifest of the jar that runs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"calx " + (version == null ? "(not packaged)" : version)};
    }
}
