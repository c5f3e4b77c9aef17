package org.imdad.reports.table;

import org.imdad.stats.RankingMetric;

/** How metrics are called in headings and file names. */
public final class MetricNames {

    private MetricNames() {}

    /** Full name, for captions. */
    public static String title(RankingMetric metric) {
        return switch (metric) {
            case AUROC -> "Area under the ROC curve (AUROC)";
            case AVERAGE_PRECISION -> "Average precision (AP)";
            case CONTAMINATION_F1 -> "F1 at the true contamination";
        };
    }

    /** Abbreviation, for columns. */
    public static String shortTitle(RankingMetric metric) {
        return switch (metric) {
            case AUROC -> "AUROC";
            case AVERAGE_PRECISION -> "AP";
            case CONTAMINATION_F1 -> "F1";
        };
    }

    /** Name of files and of anchors. */
    public static String key(RankingMetric metric) {
        return switch (metric) {
            case AUROC -> "auroc";
            case AVERAGE_PRECISION -> "average-precision";
            case CONTAMINATION_F1 -> "f1";
        };
    }
}
