package org.imdad.experiments.trial;

import java.util.Map;
import java.util.OptionalDouble;
import org.imdad.stats.RankingMetric;
import org.imdad.stats.UndefinedStatisticException;
import org.imdad.stats.interval.DeLong;

/**
 * What tables say of a finished trial, computed from its outcome once, when it is recorded: reading it back costs neither
 * the scores nor a sort of them. Immutable; numbers are NaN where they are undefined.
 *
 * @param auroc see {@link RankingMetric#AUROC}
 * @param averagePrecision see {@link RankingMetric#AVERAGE_PRECISION}
 * @param contaminationF1 see {@link RankingMetric#CONTAMINATION_F1}
 * @param aurocVariance DeLong's variance of AUROC
 * @param validationAuroc AUROC on the validation split
 * @param anomalies number of anomalies in the test set
 * @param normals number of normal samples in the test set
 * @param fitSeconds seconds of training
 * @param scoreSeconds seconds of scoring the test set
 * @param provenance versions, CPU, commit and so on by name; not copied, as many trials share one map
 */
public record Measures(
        double auroc,
        double averagePrecision,
        double contaminationF1,
        double aurocVariance,
        double validationAuroc,
        int anomalies,
        int normals,
        double fitSeconds,
        double scoreSeconds,
        Map<String, String> provenance) {

    /** The measures of an outcome. */
    public static Measures of(TrialOutcome outcome) {
        int anomalies = 0;
        for (boolean anomaly : outcome.anomaly()) {
            anomalies += anomaly ? 1 : 0;
        }
        return new Measures(
                metric(RankingMetric.AUROC, outcome),
                metric(RankingMetric.AVERAGE_PRECISION, outcome),
                metric(RankingMetric.CONTAMINATION_F1, outcome),
                variance(outcome),
                outcome.validationAuroc().orElse(Double.NaN),
                anomalies,
                outcome.anomaly().length - anomalies,
                outcome.timings().getOrDefault("fit", Double.NaN),
                outcome.timings().getOrDefault("score", Double.NaN),
                outcome.provenance());
    }

    private static double metric(RankingMetric metric, TrialOutcome outcome) {
        try {
            return metric.of(outcome.scores(), outcome.anomaly());
        } catch (UndefinedStatisticException oneClassMissing) {
            return Double.NaN;
        }
    }

    private static double variance(TrialOutcome outcome) {
        try {
            return DeLong.of(outcome.scores(), outcome.anomaly()).variance();
        } catch (UndefinedStatisticException tooFewSamples) {
            return Double.NaN;
        }
    }

    /** A metric in [0, 1]; empty where it is undefined on the test set. */
    public OptionalDouble of(RankingMetric metric) {
        return defined(
                switch (metric) {
                    case AUROC -> auroc;
                    case AVERAGE_PRECISION -> averagePrecision;
                    case CONTAMINATION_F1 -> contaminationF1;
                });
    }

    /** The number, or nothing for NaN. */
    public static OptionalDouble defined(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
