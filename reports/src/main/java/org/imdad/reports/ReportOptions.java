package org.imdad.reports;

import java.util.Objects;
import org.imdad.reports.result.SelectionRule;
import org.imdad.stats.rank.IncompleteBlocks;

/**
 * What a report shows of results.
 *
 * @param selection how settings of a grid of hyperparameters are chosen
 * @param compared what measured values are held against
 * @param incomplete what ranks make of missing values
 * @param mostFigures number of figures after which further ones are left out; at least 0
 */
public record ReportOptions(SelectionRule selection, Compared compared, IncompleteBlocks incomplete, int mostFigures) {

    /** Number of figures of a report unless more are asked for. */
    public static final int MOST_FIGURES = 200;

    /** Every setting by itself, measured values alone, blocks with missing values dropped from ranks. */
    public static final ReportOptions DEFAULT =
            new ReportOptions(SelectionRule.NONE, Compared.NOTHING, IncompleteBlocks.DROP_BLOCK, MOST_FIGURES);

    /** Checks that all are there. */
    public ReportOptions {
        Objects.requireNonNull(selection);
        Objects.requireNonNull(compared);
        Objects.requireNonNull(incomplete);
        if (mostFigures < 0) {
            throw new IllegalArgumentException("mostFigures %d: at least 0 is needed".formatted(mostFigures));
        }
    }

    /** What measured values are held against. */
    public enum Compared {
        /** Nothing. */
        NOTHING,
        /** What the papers of the detectors report. */
        PUBLISHED
    }
}
