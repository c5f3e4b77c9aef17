package org.imdad.baselines.sslm;

import java.util.Random;
import java.util.stream.IntStream;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;

/** Training data with settings, and what solves them. */
record SslmProblem(TrainingData data, SslmSettings settings, double gamma) {

    static SslmProblem of(float[][] normal, float[][] anomalies, double gamma, double nu, double nu1, double nu2) {
        return of(new TrainingData(Samples.ofRows(normal), Samples.ofRows(anomalies)), gamma, nu, nu1, nu2);
    }

    static SslmProblem of(TrainingData data, double gamma, double nu, double nu1, double nu2) {
        return new SslmProblem(data, new SslmSettings(nu, nu1, nu2, Double.toString(gamma), 1e-7, 10), gamma);
    }

    /** Gaussian clouds of normal samples around 0 and of anomalies around a point at some distance from it. */
    static TrainingData clouds(int normal, int anomalies, int features, double distance, long seed) {
        Random random = new Random(seed);
        return new TrainingData(
                cloud(normal, features, 0, random), cloud(anomalies, features, distance / Math.sqrt(features), random));
    }

    private static Samples cloud(int n, int features, double centre, Random random) {
        float[] values = new float[n * features];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (centre + random.nextGaussian());
        }
        return Samples.of(SampleShape.vector(features), values);
    }

    Samples samples() {
        return data.normal().concat(data.anomalies());
    }

    SslmSolver.Solution solve() {
        return SslmSolver.solve(settings, gamma, samples(), data.normal().size(), FitContext.seeded(0));
    }

    FittedSslm fit() {
        return (FittedSslm) new Sslm(settings).fit(data, FitContext.seeded(0));
    }

    /** α of a solution, all at least 0. */
    static double[] alpha(SslmSolver.Solution solution) {
        Multipliers multipliers = solution.multipliers();
        return IntStream.range(0, multipliers.size())
                .mapToDouble(t -> Math.abs(multipliers.get(t)))
                .toArray();
    }

    Spheres spheres(SslmSolver.Solution solution) {
        KernelExpansion centre = solution.multipliers().centre(samples(), gamma);
        return Spheres.of(solution, centre.values(samples()));
    }
}
