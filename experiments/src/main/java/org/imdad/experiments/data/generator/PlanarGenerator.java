package org.imdad.experiments.data.generator;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.data.generator.PlanarCurve.Point;

/**
 * Draws two-dimensional data sets whose normal class lies along a curve and whose anomalies lie around it.
 *
 * <p>A normal row is c(s) + noise·ε with s uniform on [0, 1), the piece of the curve uniform, and ε standard normal in
 * both coordinates. An anomaly is uniform on the curve's bounding box widened by 0.5 on each side, drawn again until its
 * distance from the curve is at least the gap. Rows are in random order of classes. Training and test part are drawn
 * independently from the same distribution.
 *
 * <p>The same curve and settings give the same bits on every machine and every Java version: the random generator is
 * L64X128MixRandom, normal deviates come from the Box–Muller transform in {@link StrictMath}. Stateless and thread-safe.
 */
public final class PlanarGenerator {

    private static final SampleShape SHAPE = SampleShape.vector(2);
    private static final double MARGIN = 0.5;

    private PlanarGenerator() {}

    /**
     * Draws a data set with the classes {@code normal} and {@code anomaly}.
     *
     * @param name of the data set
     */
    public static Dataset generate(String name, PlanarCurve curve, PlanarSettings settings) {
        StoredRows training = part(curve, settings, settings.trainingRows(), "training");
        StoredRows test = part(curve, settings, settings.testRows(), "test");
        return Dataset.of(name, SHAPE, Dataset.ANOMALY_CLASSES, training, Optional.of(test));
    }

    private static StoredRows part(PlanarCurve curve, PlanarSettings settings, int rows, String part) {
        RandomGenerator random = FitContext.random(settings.seed(), curve.name() + ' ' + part);
        int anomaliesLeft = settings.anomalies(rows);
        double[] values = new double[2 * rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            boolean anomaly = random.nextDouble() * (rows - i) < anomaliesLeft;
            Point point = anomaly ? anomaly(curve, settings, random) : normal(curve, settings, random);
            values[2 * i] = point.x();
            values[2 * i + 1] = point.y();
            if (anomaly) {
                labels[i] = 1;
                anomaliesLeft--;
            }
        }
        return StoredRows.ofDoubles(2, values, labels);
    }

    private static Point normal(PlanarCurve curve, PlanarSettings settings, RandomGenerator random) {
        int piece = (int) (random.nextDouble() * curve.pieces());
        Point onCurve = curve.at(piece, random.nextDouble());
        double radius = settings.noise() * StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double angle = 2 * StrictMath.PI * random.nextDouble();
        return new Point(onCurve.x() + radius * StrictMath.cos(angle), onCurve.y() + radius * StrictMath.sin(angle));
    }

    private static Point anomaly(PlanarCurve curve, PlanarSettings settings, RandomGenerator random) {
        double[] bounds = curve.bounds();
        Point point;
        do {
            point = new Point(
                    between(bounds[0] - MARGIN, bounds[1] + MARGIN, random.nextDouble()),
                    between(bounds[2] - MARGIN, bounds[3] + MARGIN, random.nextDouble()));
        } while (curve.distance(point.x(), point.y()) < settings.gap());
        return point;
    }

    private static double between(double low, double high, double share) {
        return low + (high - low) * share;
    }
}
