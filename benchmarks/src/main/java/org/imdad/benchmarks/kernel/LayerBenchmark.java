package org.imdad.benchmarks.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One layer as it stands inside a network, on 200 samples of 32×16×16 values: forward in training mode, and backward to
 * weights and input. A dense layer to a single output follows, since the engine takes no network without weights; the case
 * {@code none} is that layer alone, with the copies in and out of the engine, and is to be subtracted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LayerBenchmark {

    private static final int BATCH = 200;
    private static final SampleShape INPUT = new SampleShape(32, 16, 16);

    /** Which layer. */
    @Param({"none", "convolution", "transposed-convolution", "batch-norm", "leaky-relu", "max-pool", "upsample", "dense"
    })
    public String layer;

    private Network network;
    private Samples batch;
    private float[] error;

    /** Draws weights, batch and error. */
    @Setup
    public void prepare() {
        NetworkSpec spec = new NetworkSpec(INPUT, layers());
        network = Networks.create(spec, Adam.of(1e-4, 0), FitContext.random(0, "weights"));
        batch = Samples.of(INPUT, random(BATCH * INPUT.size(), "batch"));
        error = random(BATCH * spec.output().size(), "error");
    }

    private List<LayerSpec> layers() {
        LayerSpec last = new LayerSpec.Dense(1, false, Init.FAN_IN_UNIFORM);
        return layer.equals("none") ? List.of(last) : List.of(layer(), last);
    }

    private LayerSpec layer() {
        return switch (layer) {
            case "convolution" -> new LayerSpec.Convolution(64, 5, 2, false, Init.FAN_IN_UNIFORM);
            case "transposed-convolution" -> new LayerSpec.TransposedConvolution(64, 5, 2, false, Init.FAN_IN_UNIFORM);
            case "batch-norm" -> new LayerSpec.BatchNorm(1e-4, false);
            case "leaky-relu" -> new LayerSpec.LeakyRelu(0.01);
            case "max-pool" -> new LayerSpec.MaxPool();
            case "upsample" -> new LayerSpec.Upsample();
            case "dense" -> new LayerSpec.Dense(128, false, Init.FAN_IN_UNIFORM);
            default -> throw new IllegalArgumentException("unknown layer " + layer);
        };
    }

    private static float[] random(int size, String purpose) {
        RandomGenerator random = FitContext.random(0, purpose);
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    /** Forward and backward. */
    @Benchmark
    public float[] forwardAndBackward() {
        network.forward(batch);
        return network.backwardToInput(error);
    }

    /** Releases native memory. */
    @TearDown
    public void close() {
        network.close();
    }
}
