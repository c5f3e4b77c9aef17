package org.imdad.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.stats.Auroc;
import org.imdad.stats.GaussianKernelDensity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Statistics of 10,000 scores, a tenth of them of normal samples. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBenchmark {

    private static final int SCORES = 10_000;
    private static final int CURVE_POINTS = 200;

    private final double[] scores = new double[SCORES];
    private final boolean[] anomaly = new boolean[SCORES];

    /** Draws scores: anomalies lie one standard deviation above normal samples. */
    @Setup
    public void draw() {
        RandomGenerator random = FitContext.random(0, "scores");
        for (int i = 0; i < SCORES; i++) {
            anomaly[i] = i % 10 != 0;
            scores[i] = random.nextGaussian() + (anomaly[i] ? 1 : 0);
        }
    }

    /** Area under the ROC curve. */
    @Benchmark
    public double auroc() {
        return Auroc.of(scores, anomaly);
    }

    /** A kernel density at the 200 points of a curve. */
    @Benchmark
    public double kernelDensity() {
        GaussianKernelDensity density = GaussianKernelDensity.of(scores);
        double sum = 0;
        for (int i = 0; i < CURVE_POINTS; i++) {
            sum += density.at(-4 + 9.0 * i / CURVE_POINTS);
        }
        return sum;
    }
}
