package org.imdad.benchmarks.compare;

import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/** One step of training: forward, the error of L = (1/n) Σ ‖output − target‖², backward to the weights, Adam. */
final class StepCase implements Case {

    private static final double LEARNING_RATE = 1e-4;

    private final Network network;
    private final Samples batch;
    private final float[] target;
    private final int size;

    /**
     * Draws weights, a batch and a target.
     *
     * @param spec the network
     * @param size samples of the batch
     */
    StepCase(NetworkSpec spec, int size) {
        network = Networks.create(spec, Adam.of(LEARNING_RATE, 0), FitContext.random(0, "weights"));
        batch = RandomSamples.of(spec.input(), size, "batch");
        this.size = size;
        target = new float[size * spec.output().size()];
        RandomSamples.of(spec.output(), size, "target").copyTo(0, size, target);
    }

    @Override
    public String run() {
        float[] error = network.forward(batch);
        for (int k = 0; k < target.length; k++) {
            error[k] = 2f / size * (error[k] - target[k]);
        }
        network.backward(error);
        network.update(LEARNING_RATE);
        return "";
    }

    @Override
    public void close() {
        network.close();
    }
}
