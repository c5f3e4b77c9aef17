package org.imdad.reports.result;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.imdad.stats.RankingMetric;

/**
 * What tables need of a trial: small, so that all trials of a suite fit in memory.
 *
 * @param id the trial's identity
 * @param label name of the detector in tables
 * @param family what the labels of one grid of hyperparameters have in common
 * @param block the row it belongs to
 * @param trial what was computed
 * @param state where it stands
 * @param measures what it came to; present if done
 * @param outliers ratios beside their bounds, for detectors that have them
 * @param failure present if failed
 */
public record TrialResult(
        String id,
        String label,
        String family,
        Block block,
        Trial trial,
        TrialState state,
        Optional<Measures> measures,
        Optional<SphereOutliers> outliers,
        Optional<Failure> failure) {

    static TrialResult of(ResultsReader reader, TrialRecord record, Block block) {
        return new TrialResult(
                record.id(),
                record.label(),
                record.family(),
                block,
                record.trial(),
                record.state(),
                record.measures(),
                record.state() == TrialState.DONE && SphereOutliers.concern(record.trial())
                        ? reader.outcome(record.id()).flatMap(whole -> SphereOutliers.of(record.trial(), whole))
                        : Optional.empty(),
                record.failure());
    }

    /** Whether its setting is one of a grid: its label then says which. */
    boolean isOfGrid() {
        return !label.equals(family);
    }

    /** The same trial under another label. */
    TrialResult labelled(String newLabel) {
        return new TrialResult(id, newLabel, family, block, trial, state, measures, outliers, failure);
    }

    /** A metric's value in [0, 1]; empty unless the trial is done and the metric defined on its test set. */
    public OptionalDouble metric(RankingMetric metric) {
        return measures.map(found -> found.of(metric)).orElse(OptionalDouble.empty());
    }

    /** DeLong's variance of AUROC, where it is defined. */
    public OptionalDouble aurocVariance() {
        return number(Measures::aurocVariance);
    }

    /** AUROC on the validation split, if there is one. */
    public OptionalDouble validationAuroc() {
        return number(Measures::validationAuroc);
    }

    /** Which epoch was selected by test AUROC, and what the last one would have given; empty where nothing was. */
    public Optional<String> selectedEpoch() {
        return measures.map(found -> found.provenance().get(Selection.SELECTED_EPOCH));
    }

    /** Seconds of training. */
    public OptionalDouble fitSeconds() {
        return number(Measures::fitSeconds);
    }

    /** Seconds of scoring the test part. */
    public OptionalDouble scoreSeconds() {
        return number(Measures::scoreSeconds);
    }

    private OptionalDouble number(ToDoubleFunction<Measures> which) {
        return measures.map(found -> Measures.defined(which.applyAsDouble(found)))
                .orElse(OptionalDouble.empty());
    }
}
