package com.example.mahalanobis;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Mahalanobis distance to the mean of the training samples, with a shrunk covariance. The score of x is
 *
 * <p>D(x) = √((x − μ)ᵀ Σ⁻¹ (x − μ)), Σ = (1 − α)·S + α·(tr S / d)·I,
 *
 * <p>with mean μ and covariance S (divided by n) of the n normal samples, d features and shrinkage α, which keeps Σ
 * invertible where features depend on each other or outnumber the samples. Threshold: the (1−ν)-quantile of the training
 * samples' own scores. Fitting takes O(n·d² + d³) operations and d²/2 numbers in memory.
 *
 * <p>Source: P. C. Mahalanobis, "On the Generalised Distance in Statistics", 1936, for D; O. Ledoit, M. Wolf, "A
 * Well-Conditioned Estimator for Large-Dimensional Covariance Matrices", 2004, for Σ. Departure: there α is estimated from
 * the samples, here it is given.
 *
 * @param shrinkage α in (0, 1]
 * @param nu ν in (0, 1)
 */
public record Mahalanobis(
        @Param(value = "share of the identity in the covariance", byDefault = "0.1", allowed = "(0, 1]")
        double shrinkage,

        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1)")
        double nu)
        implements Detector {

    static final String NAME = "mahalanobis";
    static final ParameterSchema<Mahalanobis> SCHEMA = ParameterSchema.of(Mahalanobis.class);

    /** Checks every component. */
    public Mahalanobis {
        ParameterSchema.check(Mahalanobis.class, shrinkage, nu);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return SCHEMA.values(this);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        Samples normal = data.normal();
        double[] mean = mean(normal);
        double[] factor = cholesky(shrunk(covariance(normal, mean, context), mean.length), mean.length, context);
        double[] scores = new FittedMahalanobis(this, data.shape(), mean, factor, 0).score(normal);
        Arrays.sort(scores);
        double threshold = scores[(int) Math.ceil((1 - nu) * scores.length) - 1];
        return new FittedMahalanobis(this, data.shape(), mean, factor, threshold);
    }

    private static double[] mean(Samples samples) {
        double[] mean = new double[samples.features()];
        for (int s = 0; s < samples.size(); s++) {
            float[] x = samples.row(s);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += x[i] / (double) samples.size();
            }
        }
        return mean;
    }

    /** The lower triangle of S, row after row: element (i, j) stands at i·(i + 1)/2 + j. */
    private static double[] covariance(Samples samples, double[] mean, FitContext context) {
        int d = mean.length;
        double[] covariance = new double[Math.multiplyExact(d, d + 1) / 2];
        double[] difference = new double[d];
        for (int s = 0; s < samples.size(); s++) {
            context.checkpoint();
            float[] x = samples.row(s);
            for (int i = 0, at = 0; i < d; i++) {
                difference[i] = x[i] - mean[i];
                for (int j = 0; j <= i; j++, at++) {
                    covariance[at] += difference[i] * difference[j] / samples.size();
                }
            }
        }
        return covariance;
    }

    /** Turns S into Σ. */
    private double[] shrunk(double[] covariance, int d) {
        double meanVariance = 0;
        for (int i = 0; i < d; i++) {
            meanVariance += covariance[i * (i + 3) / 2] / d;
        }
        for (int i = 0, at = 0; i < d; i++) {
            for (int j = 0; j <= i; j++, at++) {
                covariance[at] = (1 - shrinkage) * covariance[at] + (i == j ? shrinkage * meanVariance : 0);
            }
        }
        return covariance;
    }

    /** Turns Σ into the lower triangular L with L·Lᵀ = Σ. */
    private static double[] cholesky(double[] a, int d, FitContext context) {
        for (int i = 0; i < d; i++) {
            context.checkpoint();
            int rowI = i * (i + 1) / 2;
            for (int j = 0; j <= i; j++) {
                int rowJ = j * (j + 1) / 2;
                double rest = a[rowI + j];
                for (int k = 0; k < j; k++) {
                    rest -= a[rowI + k] * a[rowJ + k];
                }
                if (i == j && !(rest > 0)) {
                    throw new FitException(
                            FitException.Kind.COLLAPSED,
                            "the covariance is not positive definite at feature %d; raise shrinkage, and see whether the normal samples differ"
                                    .formatted(i));
                }
                a[rowI + j] = i == j ? Math.sqrt(rest) : rest / a[rowJ + j];
            }
        }
        return a;
    }
}
