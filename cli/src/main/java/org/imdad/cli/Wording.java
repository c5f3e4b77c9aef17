package org.imdad.cli;

import java.util.Locale;
import org.imdad.core.detector.LabelUse;

/** Words for constants, as suites and listings write them. */
final class Wording {

    private Wording() {}

    /** Lower case with hyphens: {@code normal-only}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a detector learns from, for people. */
    static String learnsFrom(LabelUse use) {
        return switch (use) {
            case NORMAL_ONLY -> "normal samples";
            case LABELLED_ANOMALIES -> "normal samples and labelled anomalies";
        };
    }
}
