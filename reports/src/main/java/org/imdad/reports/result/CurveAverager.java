package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.RocCurve;
import org.imdad.stats.UndefinedStatisticException;

/** Averages curves of one detector on one block, one trial at a time, so that scores need not stay in memory. */
final class CurveAverager {

    private static final int ROC_INTERVALS = 200;

    private final double[] rocSum = new double[ROC_INTERVALS + 1];
    private int rocs;
    private final Map<String, TreeMap<Integer, Map<String, Sum>>> phases = new LinkedHashMap<>();
    private Curves.Distances distances;

    void add(String trialId, long seed, TrialOutcome outcome) {
        addRoc(outcome);
        outcome.epochs().forEach(this::addEpoch);
        List<EpochRow> withDistances = outcome.epochs().stream()
                .filter(row -> !row.distances().isEmpty())
                .toList();
        if (distances == null && !withDistances.isEmpty()) {
            distances = new Curves.Distances(trialId, seed, withDistances);
        }
    }

    private void addRoc(TrialOutcome outcome) {
        RocCurve curve;
        try {
            curve = RocCurve.of(outcome.scores(), outcome.anomaly());
        } catch (UndefinedStatisticException oneClassMissing) {
            return;
        }
        for (int i = 0; i <= ROC_INTERVALS; i++) {
            rocSum[i] += curve.truePositiveRateAt((double) i / ROC_INTERVALS);
        }
        rocs++;
    }

    private void addEpoch(EpochRow row) {
        Map<String, Sum> sums = phases.computeIfAbsent(row.phase(), phase -> new TreeMap<>())
                .computeIfAbsent(row.epoch(), epoch -> new LinkedHashMap<>());
        row.values()
                .forEach((name, value) ->
                        sums.computeIfAbsent(name, key -> new Sum()).add(value));
    }

    Curves curves() {
        Map<String, List<Curves.MeanEpoch>> epochs = new LinkedHashMap<>();
        phases.forEach((phase, rows) -> {
            List<Curves.MeanEpoch> means = new ArrayList<>();
            rows.forEach((epoch, sums) -> {
                Map<String, Double> values = new LinkedHashMap<>();
                sums.forEach((name, sum) -> values.put(name, sum.mean()));
                means.add(new Curves.MeanEpoch(epoch, values));
            });
            epochs.put(phase, List.copyOf(means));
        });
        return new Curves(meanRoc(), epochs, Optional.ofNullable(distances));
    }

    private Optional<Curves.MeanRoc> meanRoc() {
        if (rocs == 0) {
            return Optional.empty();
        }
        double[] falsePositiveRates = new double[rocSum.length];
        double[] truePositiveRates = new double[rocSum.length];
        for (int i = 0; i < rocSum.length; i++) {
            falsePositiveRates[i] = (double) i / ROC_INTERVALS;
            truePositiveRates[i] = rocSum[i] / rocs;
        }
        return Optional.of(new Curves.MeanRoc(falsePositiveRates, truePositiveRates, rocs));
    }

    private static final class Sum {
        private double total;
        private int n;

        void add(double value) {
            total += value;
            n++;
        }

        double mean() {
            return total / n;
        }
    }
}
