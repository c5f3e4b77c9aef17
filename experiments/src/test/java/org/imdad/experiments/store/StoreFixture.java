package org.imdad.experiments.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;

/** Trials and outcomes to store. */
final class StoreFixture {

    private StoreFixture() {}

    static PlannedTrial planned(int seed) {
        return planned(seed, 0.1);
    }

    static PlannedTrial planned(int seed, double nu) {
        return new PlannedTrial(
                "OCSVM",
                new Trial(
                        "ocsvm",
                        Map.of("nu", nu, "kernel", "rbf"),
                        "mnist",
                        "0123abcd",
                        new Protocol("0", 0.3, 0.05, List.of("3", "4"), 0.1, 0.2, 7),
                        List.of("gcn-l1"),
                        seed,
                        "0.1.0"));
    }

    static TrialOutcome outcome() {
        return new TrialOutcome(
                new double[] {0.1, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE},
                new boolean[] {false, true, false, false},
                new int[] {3, 70_000, 0, 2},
                Double.NEGATIVE_INFINITY,
                List.of(
                        new EpochRow("pretrain", 1, 1, Map.of("loss", 0.1), Map.of()),
                        new EpochRow(
                                "train",
                                1,
                                1,
                                Map.of("loss", Double.NaN),
                                Map.of("normal", new double[] {0.25, 1 / 3.0}, "anomalies", new double[0]))),
                Map.of("fit", 1.5),
                Map.of("cpu", "a \"fast\" one"),
                OptionalDouble.of(0.75),
                Optional.of(new Plane(
                        new Plane.Grid(-1, 1, 0, 0.1, 2, 3),
                        Map.of("normal", new double[] {0.5, 0.25}, "anomalies", new double[0]),
                        new TreeMap<>(Map.of(1, new double[6], 40, new double[] {0, 1, 2, 3, 4, 1e300})))),
                Optional.of(new Gallery(
                        1,
                        2,
                        List.of(
                                new Gallery.Maps("a method", new TreeMap<>(Map.of(70_000, new byte[] {0, -1}))),
                                new Gallery.Maps("another", new TreeMap<>(Map.of(70_000, new byte[2])))))));
    }
}
