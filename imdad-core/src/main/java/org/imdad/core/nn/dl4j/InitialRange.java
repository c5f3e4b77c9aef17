package org.imdad.core.nn.dl4j;

import org.imdad.core.nn.LayerSpec;

/** Half-width of the uniform distribution that initial weights are drawn from. */
final class InitialRange {

    private static final double LEAKY_GAIN = Math.sqrt(2 / (1 + 0.01 * 0.01));

    private InitialRange() {}

    static double of(LayerSpec.Init init, int fanIn, int fanOut) {
        return switch (init) {
            case FAN_IN_UNIFORM -> 1 / Math.sqrt(fanIn);
            case XAVIER_LEAKY -> LEAKY_GAIN * Math.sqrt(6.0 / (fanIn + fanOut));
        };
    }
}
