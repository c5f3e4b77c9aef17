package org.imdad.reports;

import java.util.Objects;
import org.imdad.reports.result.SelectionRule;

/**
 * What a report shows of results.
 *
 * @param selection how settings of a grid of hyperparameters are chosen
 * @param compared what measured values are held against
 */
public record ReportOptions(SelectionRule selection, Compared compared) {

    /** Every setting by itself, measured values alone. */
    public static final ReportOptions DEFAULT = new ReportOptions(SelectionRule.NONE, Compared.NOTHING);

    /** Checks that both are there. */
    public ReportOptions {
        Objects.requireNonNull(selection);
        Objects.requireNonNull(compared);
    }

    /** What measured values are held against. */
    public enum Compared {
        /** Nothing. */
        NOTHING,
        /** What the papers of the detectors report. */
        PUBLISHED
    }
}
