package org.imdad.cli.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;

/**
 * The plugins of this process: jars that the launch script puts on the class path, which worker processes share, and names
 * in the system property {@value #PROPERTY}.
 */
public final class Plugins {

    private static final String PROPERTY = "imdad.plugins";

    private Plugins() {}

    /**
     * All detectors, those of plugins included.
     *
     * @throws InvalidInputException if a plugin cannot be used or two detectors have one name; one line that names the jar
     */
    public static Detectors detectors() {
        Arrays.stream(System.getProperty(PROPERTY, "").split(File.pathSeparator))
                .filter(jar -> !jar.isEmpty())
                .forEach(jar -> new PluginJar(Path.of(jar)).check());
        return Detectors.installed();
    }
}
