package org.imdad.experiments.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.PluginCode;

/** Version of the code that computes results; part of every trial's identity. */
public final class Implementation {

    private static final int CHECKSUM_DIGITS = 16;

    private static final Properties BUILD = load();

    private Implementation() {}

    /** The version of this build, such as {@code 0.1.0-SNAPSHOT}. */
    public static String version() {
        return BUILD.getProperty("version");
    }

    /**
     * The version of the code that a detector's results come from: that of this build, and for a detector from outside
     * also the first 16 digits of its code's checksum, such as {@code 0.1.0-SNAPSHOT+4f2a91c07b3de865}.
     *
     * @throws InvalidInputException if the code of a detector from outside cannot be read, see {@link PluginCode}
     */
    public static String of(DetectorFactory factory) {
        return version()
                + PluginCode.of(factory)
                        .map(code -> "+" + code.sha256().substring(0, CHECKSUM_DIGITS))
                        .orElse("");
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
