package org.imdad.reports.result;

import java.util.OptionalDouble;
import org.imdad.stats.RankingMetric;

/** How one setting is chosen from a grid of hyperparameters, for each data set by itself. */
public enum SelectionRule {

    /** None is: every setting stands in tables under its own label. */
    NONE("") {
        @Override
        OptionalDouble value(TrialResult trial) {
            return OptionalDouble.empty();
        }
    },

    /** The one with the highest mean AUROC on the validation splits. */
    VALIDATION(", chosen on validation") {
        @Override
        OptionalDouble value(TrialResult trial) {
            return trial.validationAuroc();
        }
    },

    /** The one with the highest mean AUROC on the test splits: uses test labels, so that it is a limit and no result. */
    ORACLE(", oracle") {
        @Override
        OptionalDouble value(TrialResult trial) {
            return trial.metric(RankingMetric.AUROC);
        }
    };

    private final String suffix;

    SelectionRule(String suffix) {
        this.suffix = suffix;
    }

    /** What the label of a chosen setting ends with, after the name of the grid. */
    String suffix() {
        return suffix;
    }

    /** What is averaged and compared. */
    abstract OptionalDouble value(TrialResult trial);
}
