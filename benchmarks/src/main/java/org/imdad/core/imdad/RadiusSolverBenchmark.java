package org.imdad.core.imdad;

import java.util.concurrent.TimeUnit;
import org.imdad.core.detector.FitContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The radii of IMD-AD for 6,000 normal samples and 300 labelled anomalies. It stands in the package of what it measures,
 * which is not public.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RadiusSolverBenchmark {

    private static final MarginWeights WEIGHTS = new MarginWeights(1, 20, 10);

    /** How far the anomalies' distances lie above the normal ones: 0 makes the margin vanish, 2 leaves one. */
    @Param({"0", "2"})
    public double distance;

    private double[] normal;
    private double[] anomalies;

    /** Draws squared distances. */
    @Setup
    public void draw() {
        normal = FitContext.random(0, "normal").doubles(6000).toArray();
        anomalies = FitContext.random(0, "anomalies")
                .doubles(300, distance, distance + 1)
                .toArray();
    }

    /** Both radii. */
    @Benchmark
    public Object solve() {
        return RadiusSolver.solve(WEIGHTS, normal, anomalies);
    }
}
