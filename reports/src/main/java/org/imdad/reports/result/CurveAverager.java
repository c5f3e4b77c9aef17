package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.PrecisionRecallCurve;
import org.imdad.stats.RocCurve;
import org.imdad.stats.UndefinedStatisticException;

/** Averages curves of one detector on one block, one trial at a time, so that scores need not stay in memory. */
final class CurveAverager {

    private static final int INTERVALS = 200;

    private final Moments[] roc = moments();
    private final Moments[] precision = moments();
    private final Map<String, TreeMap<Integer, Map<String, Moments>>> phases = new LinkedHashMap<>();
    private Curves.Distances distances;
    private Curves.Mapped mapped;

    void add(String trialId, long seed, TrialOutcome outcome) {
        addCurves(outcome);
        outcome.epochs().forEach(this::addEpoch);
        List<EpochRow> withDistances = outcome.epochs().stream()
                .filter(row -> !row.distances().isEmpty())
                .toList();
        if (distances == null && !withDistances.isEmpty()) {
            distances = new Curves.Distances(trialId, seed, withDistances);
        }
        if (mapped == null && outcome.plane().isPresent()) {
            mapped = new Curves.Mapped(trialId, seed, outcome.plane().get(), outcome.threshold(), withDistances);
        }
    }

    private void addCurves(TrialOutcome outcome) {
        RocCurve rocCurve;
        PrecisionRecallCurve precisionCurve;
        try {
            rocCurve = RocCurve.of(outcome.scores(), outcome.anomaly());
            precisionCurve = PrecisionRecallCurve.of(outcome.scores(), outcome.anomaly());
        } catch (UndefinedStatisticException oneClassMissing) {
            return;
        }
        for (int i = 0; i <= INTERVALS; i++) {
            roc[i].add(rocCurve.truePositiveRateAt((double) i / INTERVALS));
            precision[i].add(precisionCurve.precisionAt((double) i / INTERVALS));
        }
    }

    private void addEpoch(EpochRow row) {
        Map<String, Moments> moments = phases.computeIfAbsent(row.phase(), phase -> new TreeMap<>())
                .computeIfAbsent(row.epoch(), epoch -> new LinkedHashMap<>());
        row.values()
                .forEach((name, value) ->
                        moments.computeIfAbsent(name, key -> new Moments()).add(value));
    }

    Curves curves() {
        Map<String, List<Curves.MeanEpoch>> epochs = new LinkedHashMap<>();
        phases.forEach((phase, rows) -> {
            List<Curves.MeanEpoch> means = new ArrayList<>();
            rows.forEach((epoch, moments) -> {
                Map<String, Double> values = new LinkedHashMap<>();
                Map<String, Double> deviations = new LinkedHashMap<>();
                moments.forEach((name, of) -> {
                    values.put(name, of.mean);
                    deviations.put(name, of.deviation());
                });
                means.add(new Curves.MeanEpoch(epoch, values, deviations));
            });
            epochs.put(phase, List.copyOf(means));
        });
        return new Curves(
                mean(roc), mean(precision), epochs, Optional.ofNullable(distances), Optional.ofNullable(mapped));
    }

    private static Optional<Curves.MeanCurve> mean(Moments[] curve) {
        if (curve[0].n == 0) {
            return Optional.empty();
        }
        double[] x = new double[curve.length];
        double[] means = new double[curve.length];
        double[] deviations = new double[curve.length];
        for (int i = 0; i < curve.length; i++) {
            x[i] = (double) i / INTERVALS;
            means[i] = curve[i].mean;
            deviations[i] = curve[i].deviation();
        }
        return Optional.of(new Curves.MeanCurve(x, means, deviations, curve[0].n));
    }

    private static Moments[] moments() {
        Moments[] moments = new Moments[INTERVALS + 1];
        Arrays.setAll(moments, i -> new Moments());
        return moments;
    }

    /** Mean and sum of squared deviations after B. P. Welford, Technometrics 4, 1962. */
    private static final class Moments {
        private int n;
        private double mean;
        private double squares;

        void add(double value) {
            n++;
            double away = value - mean;
            mean += away / n;
            squares += away * (value - mean);
        }

        double deviation() {
            return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
        }
    }
}
