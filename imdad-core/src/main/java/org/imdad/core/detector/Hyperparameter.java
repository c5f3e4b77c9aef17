package org.imdad.core.detector;

import java.util.List;

/**
 * One hyperparameter of a detector.
 *
 * @param name as written in suites, such as {@code learning_rate}
 * @param type what values it takes
 * @param allowed the allowed values in words or as an interval, such as {@code (0, 1]}
 * @param choices the allowed values if {@code type} is {@link Type#CHOICE}, else empty
 * @param byDefault value used when nothing is given
 * @param meaning one line
 */
public record Hyperparameter(
        String name, Type type, String allowed, List<String> choices, Object byDefault, String meaning) {

    /** Types of values. */
    public enum Type {
        /** A whole number. */
        INTEGER,
        /** A real number. */
        REAL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** One of a few words. */
        CHOICE,
        /** A word or short text whose form {@code allowed} tells. */
        TEXT
    }

    /** Copies the list. */
    public Hyperparameter {
        choices = List.copyOf(choices);
    }
}
