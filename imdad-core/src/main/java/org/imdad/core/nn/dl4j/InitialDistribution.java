package org.imdad.core.nn.dl4j;

import java.util.random.RandomGenerator;
import org.imdad.core.nn.LayerSpec;

/** What initial values of a parameter are drawn from, one by one. */
@FunctionalInterface
interface InitialDistribution {

    /** The next value. */
    double draw(RandomGenerator random);

    /** That of the weights of a layer. */
    static InitialDistribution of(LayerSpec.Init init, int fanIn, int fanOut) {
        return switch (init) {
            case FAN_IN_UNIFORM -> uniform(1 / Math.sqrt(fanIn));
            case XAVIER_LEAKY -> {
                double gain = Math.sqrt(2 / (1 + 0.01 * 0.01));
                yield uniform(gain * Math.sqrt(6.0 / (fanIn + fanOut)));
            }
            case NORMAL -> random -> 0.02 * random.nextGaussian();
        };
    }

    private static InitialDistribution uniform(double range) {
        return random -> (2 * random.nextDouble() - 1) * range;
    }
}
