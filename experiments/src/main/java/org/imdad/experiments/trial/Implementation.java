package org.imdad.experiments.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Version of the code that computes results; part of every trial's identity. */
public final class Implementation {

    private static final Properties BUILD = load();

    private Implementation() {}

    /** The version of this build, such as {@code 0.1.0-SNAPSHOT}. */
    public static String version() {
        return BUILD.getProperty("version");
    }

    /** The Git commit that was built, if the build was told ({@code -Dimdad.commit=...}). No part of any identity. */
    public static Optional<String> commit() {
        return Optional.of(BUILD.getProperty("commit")).filter(commit -> !commit.isBlank());
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Implementation.class.getResourceAsStream("implementation.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read implementation.properties", e);
        }
        return properties;
    }
}
