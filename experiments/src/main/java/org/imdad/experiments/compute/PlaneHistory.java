package org.imdad.experiments.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FittedDetector;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.Plane.Grid;

/** Draws the map of a fit on data with two features: scores over the plane at some epochs and in the end. */
final class PlaneHistory implements EpochListener {

    private static final int PLACES = 101;
    private static final double BORDER = 0.15;

    private final Grid grid;
    private final Samples places;
    private final Map<String, double[]> points = new LinkedHashMap<>();
    private final TreeMap<Integer, double[]> scores = new TreeMap<>();
    private int lastEpoch;
    private long nanos;

    private PlaneHistory(Split split) {
        points.put("normal", coordinates(split.training().normal()));
        points.put("anomalies", coordinates(split.training().anomalies()));
        points.put("test normal", coordinates(split.test(), false));
        points.put("test anomalies", coordinates(split.test(), true));
        grid = around(points);
        float[][] rows = new float[PLACES * PLACES][];
        for (int row = 0; row < PLACES; row++) {
            for (int column = 0; column < PLACES; column++) {
                rows[row * PLACES + column] = new float[] {(float) grid.x(column), (float) grid.y(row)};
            }
        }
        places = Samples.ofRows(rows);
    }

    /** A history for the data of a trial; empty if they have more or fewer than two features. */
    static Optional<PlaneHistory> of(Split split) {
        return split.training().shape().equals(SampleShape.vector(2))
                ? Optional.of(new PlaneHistory(split))
                : Optional.empty();
    }

    /** Whether an epoch is shown: the first, the last and two between, closer together in the beginning. */
    static boolean shows(EpochReport report) {
        int epochs = report.epochs();
        int epoch = report.epoch();
        return report.phase().equals(EpochReport.TRAIN)
                && (report.isFirst() || report.isLast() || epoch == (epochs + 7) / 8 || epoch == (epochs + 2) / 3);
    }

    @Override
    public void onEpoch(EpochReport report) {
        if (report.phase().equals(EpochReport.TRAIN)) {
            lastEpoch = report.epoch();
        }
        if (shows(report) && !report.isLast() && report.scorer() != null) {
            timed(samples -> report.scorer().score(samples));
        }
    }

    /** Adds the scores of the fitted detector and ends the history. */
    Plane finish(FittedDetector fitted) {
        timed(fitted::score);
        return new Plane(grid, points, scores);
    }

    private void timed(Function<Samples, double[]> scorer) {
        long begin = System.nanoTime();
        scores.put(lastEpoch, scorer.apply(places));
        nanos += System.nanoTime() - begin;
    }

    /** Seconds spent on scores, which are no part of training. */
    double seconds() {
        return nanos / 1e9;
    }

    private static Grid around(Map<String, double[]> points) {
        double[] from = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] to = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] set : points.values()) {
            for (int i = 0; i < set.length; i++) {
                from[i % 2] = Math.min(from[i % 2], set[i]);
                to[i % 2] = Math.max(to[i % 2], set[i]);
            }
        }
        double border = BORDER * Math.max(Math.max(to[0] - from[0], to[1] - from[1]), Float.MIN_NORMAL);
        return new Grid(from[0] - border, to[0] + border, from[1] - border, to[1] + border, PLACES, PLACES);
    }

    private static double[] coordinates(Samples samples) {
        double[] coordinates = new double[2 * samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            coordinates[2 * i] = samples.get(i, 0);
            coordinates[2 * i + 1] = samples.get(i, 1);
        }
        return coordinates;
    }

    private static double[] coordinates(EvaluationData data, boolean anomalies) {
        int[] indices = IntStream.range(0, data.anomaly().length)
                .filter(i -> data.anomaly()[i] == anomalies)
                .toArray();
        return coordinates(data.samples().select(indices));
    }
}
