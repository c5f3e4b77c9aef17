package org.imdad.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/**
 * Results of detectors that see a Gaussian sample x and score it by x²: a real computation, small enough for tests. How far
 * anomalies lie away, and how that distance grows over the epochs, is the detectors' quality.
 */
public final class SimulatedSuite {

    private static final int EPOCHS = 12;

    private final List<TrialRecord> records = new ArrayList<>();
    private final Map<String, TrialOutcome> outcomes = new HashMap<>();
    private double fitSeconds = 1.25;

    /** Sets the seconds that later trials claim to have been trained for. */
    public SimulatedSuite fitSeconds(double seconds) {
        fitSeconds = seconds;
        return this;
    }

    /** Adds a finished trial. */
    public SimulatedSuite done(String label, String dataset, String normalClass, long seed, double shift) {
        return add(label, trial(label, dataset, normalClass, seed), outcome(label, dataset + normalClass, seed, shift));
    }

    /** Adds a trial with an outcome. */
    public SimulatedSuite add(String label, Trial trial, TrialOutcome outcome) {
        return add(label, trial, TrialState.DONE, Optional.of(outcome), Optional.empty());
    }

    /** Adds a failed trial. */
    public SimulatedSuite failed(String label, String dataset, String normalClass, long seed, Failure failure) {
        Trial trial = trial(label, dataset, normalClass, seed);
        return add(label, trial, TrialState.FAILED, Optional.empty(), Optional.of(failure));
    }

    /** Adds a trial that has not begun. */
    public SimulatedSuite planned(String label, String dataset, String normalClass, long seed) {
        return add(
                label,
                trial(label, dataset, normalClass, seed),
                TrialState.PLANNED,
                Optional.empty(),
                Optional.empty());
    }

    private SimulatedSuite add(
            String label, Trial trial, TrialState state, Optional<TrialOutcome> outcome, Optional<Failure> failure) {
        String id = "%020x".formatted(records.size() + 1);
        outcome.ifPresent(found -> outcomes.put(id, found));
        records.add(new TrialRecord(
                id, label, family(label), records.size(), trial, state, outcome.map(Measures::of), failure));
        return this;
    }

    /** A source of data that has none. */
    public static DatasetSource noDatasets() {
        return name -> {
            throw new InvalidInputException("no data set " + name);
        };
    }

    /** A label without the settings in brackets. */
    private static String family(String label) {
        return label.replaceFirst(" \\(.*", "");
    }

    /** The results so far. */
    public InMemoryResults results(String name, String title) {
        return new InMemoryResults(name, title, List.copyOf(records), Map.copyOf(outcomes));
    }

    /** A trial whose detector has the label as its name, in lower case. */
    public static Trial trial(String label, String dataset, String normalClass, long seed) {
        Protocol protocol = new Protocol(normalClass, 0.3, 0.05, List.of(), 0, 0, seed);
        Map<String, Object> hyperparameters = Map.of("nu", 1.0, "nu1", 20.0, "nu2", 10.0, "epochs", EPOCHS);
        return new Trial(
                label.toLowerCase(Locale.ROOT),
                hyperparameters,
                dataset,
                "c0ffee",
                protocol,
                List.of("standardise"),
                seed,
                "1");
    }

    /** What a detector with a hypersphere computes. */
    public TrialOutcome outcome(String label, String data, long seed, double shift) {
        Random random = new Random(31 * (label + data).hashCode() + seed);
        int n = 900;
        double[] scores = new double[n];
        boolean[] anomaly = new boolean[n];
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            anomaly[i] = i % 6 == 0;
            rows[i] = i;
            scores[i] = squared(random.nextGaussian() + (anomaly[i] ? shift : 0));
        }
        return new TrialOutcome(
                scores, anomaly, rows, 1, epochs(label, random, shift), Map.of("fit", fitSeconds + seed), Map.of());
    }

    private static List<EpochRow> epochs(String label, Random random, double shift) {
        List<EpochRow> rows = new ArrayList<>();
        if (label.startsWith("OCSVM")) {
            return rows;
        }
        boolean margin = label.startsWith("IMD");
        for (int epoch = 1; epoch <= EPOCHS && !margin; epoch++) {
            rows.add(new EpochRow(
                    "pretrain", epoch, EPOCHS, Map.of("loss", 40.0 / (epoch + 1) + random.nextDouble()), Map.of()));
        }
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double reached = shift * epoch / EPOCHS;
            double[] normal = squares(random, 600, 0);
            double[] anomalies = squares(random, 30, margin ? reached : 0);
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("loss", 2.0 / epoch + 0.1 * random.nextDouble());
            if (margin) {
                values.put("radius2", sorted(normal)[600 - 60 - 1]);
                values.put("outer_radius2", Math.max(values.get("radius2"), sorted(anomalies)[3]));
                values.put("validation_auroc", 1 - 0.4 / (epoch + random.nextDouble()));
            }
            Map<String, double[]> distances = new LinkedHashMap<>();
            if (epoch == 1 || epoch == EPOCHS) {
                distances.put("normal", normal);
                if (margin) {
                    distances.put("anomalies", anomalies);
                }
            }
            rows.add(new EpochRow("train", epoch, EPOCHS, values, distances));
        }
        return rows;
    }

    private static double[] squares(Random random, int n, double shift) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = squared(random.nextGaussian() + shift);
        }
        return values;
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static double squared(double x) {
        return x * x;
    }
}
