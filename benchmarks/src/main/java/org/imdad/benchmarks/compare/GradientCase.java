package org.imdad.benchmarks.compare;

import java.util.Arrays;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/** The gradient of the sum of all outputs at the input, in training mode: a step of DROCC's ascent, but for the move. */
final class GradientCase implements Case {

    private final Network network;
    private final Samples batch;
    private final float[] ones;

    /**
     * Draws weights and a batch.
     *
     * @param spec the network
     * @param size samples of the batch
     */
    GradientCase(NetworkSpec spec, int size) {
        network = Networks.create(spec, Adam.of(1, 0), FitContext.random(0, "weights"));
        batch = RandomSamples.of(spec.input(), size, "batch");
        ones = new float[size * spec.output().size()];
        Arrays.fill(ones, 1);
    }

    @Override
    public String run() {
        network.forward(batch);
        network.inputGradient(ones);
        return "";
    }

    @Override
    public void close() {
        network.close();
    }
}
