package org.imdad.cli;

import org.imdad.core.detector.LabelUse;

/** Words for constants, as suites and listings write them. */
final class Wording {

    private Wording() {}

    /** A value as one would write it in a suite: {@code 1e-6} and {@code 20} rather than Java's 1.0E-6 and 20.0. */
    static String value(Object value) {
        String text = String.valueOf(value);
        return value instanceof Double ? text.replace("E", "e").replaceFirst("\\.0(?=e|$)", "") : text;
    }

    /** What a detector learns from, for people. */
    static String learnsFrom(LabelUse use) {
        return switch (use) {
            case NORMAL_ONLY -> "normal samples";
            case LABELLED_ANOMALIES -> "normal samples and labelled anomalies";
        };
    }
}
