package org.imdad.reports.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.imdad.stats.RankingMetric;
import org.imdad.stats.UndefinedStatisticException;
import org.imdad.stats.interval.DeLong;

/**
 * What tables need of a trial: small, so that all trials of a suite fit in memory.
 *
 * @param id the trial's identity
 * @param label name of the detector in tables
 * @param family what the labels of one grid of hyperparameters have in common
 * @param block the row it belongs to
 * @param trial what was computed
 * @param state where it stands
 * @param metrics value of each metric that is defined; empty unless done
 * @param random expected value of the same metrics for a random ranking of the same test set
 * @param aurocVariance DeLong's variance of AUROC, where it is defined
 * @param validationAuroc AUROC on the validation split, if there is one
 * @param outliers ratios beside their bounds, for detectors that have them
 * @param timings seconds by name; empty unless done
 * @param failure present if failed
 */
public record TrialResult(
        String id,
        String label,
        String family,
        Block block,
        Trial trial,
        TrialState state,
        Map<RankingMetric, Double> metrics,
        Map<RankingMetric, Double> random,
        OptionalDouble aurocVariance,
        OptionalDouble validationAuroc,
        Optional<SphereOutliers> outliers,
        Map<String, Double> timings,
        Optional<Failure> failure) {

    static TrialResult of(ResultsReader reader, TrialRecord record, Block block) {
        Map<RankingMetric, Double> metrics = new EnumMap<>(RankingMetric.class);
        Map<RankingMetric, Double> random = new EnumMap<>(RankingMetric.class);
        record.outcome().ifPresent(outcome -> measure(outcome, metrics, random));
        return new TrialResult(
                record.id(),
                record.label(),
                record.family(),
                block,
                record.trial(),
                record.state(),
                Collections.unmodifiableMap(metrics),
                Collections.unmodifiableMap(random),
                record.outcome().map(TrialResult::variance).orElse(OptionalDouble.empty()),
                record.outcome().map(TrialOutcome::validationAuroc).orElse(OptionalDouble.empty()),
                record.state() == TrialState.DONE && SphereOutliers.concern(record.trial())
                        ? reader.outcome(record.id()).flatMap(whole -> SphereOutliers.of(record.trial(), whole))
                        : Optional.empty(),
                record.outcome().map(TrialOutcome::timings).orElse(Map.of()),
                record.failure());
    }

    /** The same trial under another label. */
    TrialResult labelled(String newLabel) {
        return new TrialResult(
                id,
                newLabel,
                family,
                block,
                trial,
                state,
                metrics,
                random,
                aurocVariance,
                validationAuroc,
                outliers,
                timings,
                failure);
    }

    /** A metric's value in [0, 1]; empty unless the trial is done and the metric defined on its test set. */
    public OptionalDouble metric(RankingMetric metric) {
        Double value = metrics.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Seconds of a part of the trial, such as {@code fit}; empty unless the trial is done. */
    public OptionalDouble seconds(String part) {
        Double value = timings.get(part);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalDouble variance(TrialOutcome outcome) {
        try {
            return OptionalDouble.of(
                    DeLong.of(outcome.scores(), outcome.anomaly()).variance());
        } catch (UndefinedStatisticException tooFewSamples) {
            return OptionalDouble.empty();
        }
    }

    private static void measure(
            TrialOutcome outcome, Map<RankingMetric, Double> metrics, Map<RankingMetric, Double> random) {
        int anomalies = 0;
        for (boolean anomaly : outcome.anomaly()) {
            anomalies += anomaly ? 1 : 0;
        }
        for (RankingMetric metric : RankingMetric.values()) {
            try {
                metrics.put(metric, metric.of(outcome.scores(), outcome.anomaly()));
                random.put(metric, metric.ofRandomRanking(anomalies, outcome.anomaly().length - anomalies));
            } catch (UndefinedStatisticException undefined) {
                metrics.remove(metric);
            }
        }
    }
}
