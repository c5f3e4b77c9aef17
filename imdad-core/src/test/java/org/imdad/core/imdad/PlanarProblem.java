package org.imdad.core.imdad;

import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;

/**
 * Two-dimensional data, scaled to about unit spread: normal samples along a curve with Gaussian noise 0.03, anomalies
 * uniform around it, no nearer to it than 0.2.
 *
 * @param training 1000 normal samples and 250 labelled anomalies
 * @param normal 500 unseen normal samples
 * @param anomalies 500 unseen anomalies
 */
record PlanarProblem(TrainingData training, Samples normal, Samples anomalies) {

    private static final double NOISE = 0.03;
    private static final double GAP = 0.2;
    private static final double SCALE = 2;

    /** A curve of normal samples. */
    enum Curve {
        /** One and a half turns of an Archimedean spiral. */
        SPIRAL(new double[] {0, 0}, new double[] {1.5, 1.5}) {
            @Override
            double[] at(double s) {
                double t = Math.sqrt(0.01 + 0.99 * s);
                return new double[] {t * Math.cos(3 * Math.PI * t), t * Math.sin(3 * Math.PI * t)};
            }
        },
        /** Two interleaved half circles. */
        MOON(new double[] {0.5, 0.25}, new double[] {2, 1.25}) {
            @Override
            double[] at(double s) {
                double angle = 2 * Math.PI * s;
                return s < 0.5
                        ? new double[] {Math.cos(angle), Math.sin(angle)}
                        : new double[] {1 + Math.cos(angle), 0.5 + Math.sin(angle)};
            }
        };

        private final double[] middle;
        private final double[] reach;

        Curve(double[] middle, double[] reach) {
            this.middle = middle;
            this.reach = reach;
        }

        abstract double[] at(double s);

        double distance(double x, double y) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= 500; k++) {
                double[] point = at(k / 500.0);
                least = Math.min(least, Math.hypot(x - point[0], y - point[1]));
            }
            return least;
        }
    }

    static PlanarProblem of(Curve curve) {
        RandomGenerator random = FitContext.random(1, curve.name());
        TrainingData training = new TrainingData(normal(curve, 1000, random), anomalies(curve, 250, random));
        return new PlanarProblem(training, normal(curve, 500, random), anomalies(curve, 500, random));
    }

    /** Area under the ROC curve over the unseen samples. */
    double auroc(FittedImdAd fitted) {
        return RankingQuality.auroc(fitted.score(normal), fitted.score(anomalies));
    }

    private static Samples normal(Curve curve, int count, RandomGenerator random) {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            double[] point = curve.at(random.nextDouble());
            rows[i] = scaled(curve, point[0] + NOISE * random.nextGaussian(), point[1] + NOISE * random.nextGaussian());
        }
        return Samples.ofRows(rows);
    }

    private static Samples anomalies(Curve curve, int count, RandomGenerator random) {
        float[][] rows = new float[count][];
        int i = 0;
        while (i < count) {
            double x = curve.middle[0] + random.nextDouble(-curve.reach[0], curve.reach[0]);
            double y = curve.middle[1] + random.nextDouble(-curve.reach[1], curve.reach[1]);
            if (curve.distance(x, y) >= GAP) {
                rows[i] = scaled(curve, x, y);
                i++;
            }
        }
        return Samples.ofRows(rows);
    }

    private static float[] scaled(Curve curve, double x, double y) {
        return new float[] {(float) (SCALE * (x - curve.middle[0])), (float) (SCALE * (y - curve.middle[1]))};
    }
}
