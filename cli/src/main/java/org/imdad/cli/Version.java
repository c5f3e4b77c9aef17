package org.imdad.cli;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the program's archive. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "imdad %s (Java %s)".formatted(version == null ? "built from sources" : version, Runtime.version())
        };
    }
}
