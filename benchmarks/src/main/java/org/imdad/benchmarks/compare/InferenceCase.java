package org.imdad.benchmarks.compare;

import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/** Representations of 10,000 images in inference mode, as one array. */
final class InferenceCase implements Case {

    private static final int IMAGES = 10_000;

    private final Network network;
    private final Samples images;

    /** Draws weights and images for a network. */
    InferenceCase(NetworkSpec spec) {
        network = Networks.create(spec, Adam.of(1, 0), FitContext.random(0, "weights"));
        images = RandomSamples.of(spec.input(), IMAGES, "images");
    }

    @Override
    public String run() {
        network.infer(images);
        return "";
    }

    @Override
    public void close() {
        network.close();
    }
}
