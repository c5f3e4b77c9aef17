package org.imdad.experiments.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.EpochReport;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.stats.Auroc;

/**
 * Writes down the epochs of one fit. In the phase {@code train} it adds {@value #VALIDATION_AUROC} if there is a
 * validation split with both classes, and keeps the distances of some epochs. The test split is not known here.
 */
final class EpochHistory implements EpochListener {

    static final String VALIDATION_AUROC = "validation_auroc";

    private final Optional<EvaluationData> validation;
    private final Predicate<EpochReport> keepsDistances;
    private final Consumer<EpochRow> progress;
    private final List<EpochRow> rows = new ArrayList<>();
    private long nanos;

    EpochHistory(
            Optional<EvaluationData> validation, Predicate<EpochReport> keepsDistances, Consumer<EpochRow> progress) {
        this.validation = validation.filter(EpochHistory::hasBothClasses);
        this.keepsDistances = keepsDistances;
        this.progress = progress;
    }

    /** Whether an epoch is the first or the last of its training. */
    static boolean isFirstOrLast(EpochReport report) {
        return report.phase().equals(EpochReport.TRAIN) && (report.isFirst() || report.isLast());
    }

    @Override
    public void onEpoch(EpochReport report) {
        long begin = System.nanoTime();
        boolean training = report.phase().equals(EpochReport.TRAIN);
        Map<String, Double> values = new LinkedHashMap<>(report.values());
        if (training && report.scorer() != null) {
            validation.ifPresent(split -> values.put(VALIDATION_AUROC, auroc(report.scorer(), split)));
        }
        Map<String, double[]> distances =
                keepsDistances.test(report) ? report.distances().get() : Map.of();
        EpochRow row = new EpochRow(report.phase(), report.epoch(), report.epochs(), values, distances);
        rows.add(row);
        progress.accept(row);
        nanos += System.nanoTime() - begin;
    }

    /** AUROC of a scorer on the validation split; empty without one, or if it lacks a class. */
    OptionalDouble validationAuroc(EpochReport.Scorer scorer) {
        return validation.map(split -> OptionalDouble.of(auroc(scorer, split))).orElse(OptionalDouble.empty());
    }

    private static double auroc(EpochReport.Scorer scorer, EvaluationData split) {
        double[] scores = scorer.score(split.samples());
        Scores.requireUsable(scores, split, "validation sample");
        return Auroc.of(scores, split.anomaly());
    }

    private static boolean hasBothClasses(EvaluationData split) {
        boolean normal = false;
        boolean anomaly = false;
        for (boolean flag : split.anomaly()) {
            anomaly |= flag;
            normal |= !flag;
        }
        return normal && anomaly;
    }

    /** The epochs so far. */
    List<EpochRow> rows() {
        return List.copyOf(rows);
    }

    /** Seconds spent on diagnostics, which are no part of training. */
    double seconds() {
        return nanos / 1e9;
    }
}
