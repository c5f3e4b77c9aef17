package org.imdad.experiments.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version of the code that computes results; part of every trial's identity. */
public final class Implementation {

    private static final String VERSION = load();

    private Implementation() {}

    /** The version of this build, such as {@code 0.1.0-SNAPSHOT}. */
    public static String version() {
        return VERSION;
    }

    private static String load() {
        Properties properties = new Properties();
        try (InputStream in = Implementation.class.getResourceAsStream("implementation.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read implementation.properties", e);
        }
        return properties.getProperty("version");
    }
}
