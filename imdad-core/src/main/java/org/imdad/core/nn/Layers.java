package org.imdad.core.nn;

import java.util.List;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;

/** The layers that all named architectures share: no bias, batch norm without scale and shift, leaky ReLU 0.01. */
final class Layers {

    static final BatchNorm BATCH_NORM = new BatchNorm(1e-4, false);
    static final LeakyRelu LEAKY_RELU = new LeakyRelu(0.01);

    private Layers() {}

    static Dense dense(int units) {
        return new Dense(units, false, Init.FAN_IN_UNIFORM);
    }

    /** Batch norm and leaky ReLU. */
    static List<LayerSpec> normalised() {
        return List.of(BATCH_NORM, LEAKY_RELU);
    }

    /** A convolution that keeps height and width; the kernel is odd. */
    static Convolution convolution(int channels, int kernel, Init init) {
        return new Convolution(channels, kernel, kernel / 2, false, init);
    }

    /** A transposed convolution; padding (kernel − 1)/2 keeps height and width, one more takes off 2 of each. */
    static TransposedConvolution deconvolution(int channels, int kernel, int padding, Init init) {
        return new TransposedConvolution(channels, kernel, padding, false, init);
    }
}
