package org.imdad.experiments.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.EpochReport;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.stats.Auroc;

/**
 * Writes down the epochs of one fit. In the phase {@code train} it adds {@value #VALIDATION_AUROC} if there is a
 * validation split with both classes, and keeps the distances of the first and the last epoch. The test split is not
 * known here.
 */
final class EpochHistory implements EpochListener {

    static final String VALIDATION_AUROC = "validation_auroc";

    private final Optional<EvaluationData> validation;
    private final Consumer<EpochRow> progress;
    private final List<EpochRow> rows = new ArrayList<>();
    private long nanos;

    EpochHistory(Optional<EvaluationData> validation, Consumer<EpochRow> progress) {
        this.validation = validation.filter(EpochHistory::hasBothClasses);
        this.progress = progress;
    }

    @Override
    public void onEpoch(EpochReport report) {
        long begin = System.nanoTime();
        boolean training = report.phase().equals(EpochReport.TRAIN);
        Map<String, Double> values = new LinkedHashMap<>(report.values());
        if (training && report.scorer() != null) {
            validation.ifPresent(split -> values.put(VALIDATION_AUROC, auroc(report, split)));
        }
        Map<String, double[]> distances = training && (report.isFirst() || report.isLast())
                ? report.distances().get()
                : Map.of();
        EpochRow row = new EpochRow(report.phase(), report.epoch(), report.epochs(), values, distances);
        rows.add(row);
        progress.accept(row);
        nanos += System.nanoTime() - begin;
    }

    private static double auroc(EpochReport report, EvaluationData split) {
        double[] scores = report.scorer().score(split.samples());
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

    /** Takes the epochs from number {@code from} (counted from 0) on out of the history. */
    List<EpochRow> takeFrom(int from) {
        List<EpochRow> tail = rows.subList(from, rows.size());
        List<EpochRow> taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }

    /** Appends epochs of work done elsewhere. */
    void append(List<EpochRow> more) {
        rows.addAll(more);
    }

    /** Number of epochs so far. */
    int size() {
        return rows.size();
    }

    /** Seconds spent on diagnostics, which are no part of training. */
    double seconds() {
        return nanos / 1e9;
    }
}
