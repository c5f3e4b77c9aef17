package org.imdad.core.nn;

import java.util.random.RandomGenerator;
import org.imdad.core.nn.dl4j.Dl4jNetwork;

/** Makes networks on the engine of this platform. */
public final class Networks {

    private Networks() {}

    /**
     * A network with freshly drawn weights.
     *
     * @param spec what it is made of
     * @param adam settings of the optimiser
     * @param random draws the weights, layer after layer
     */
    public static Network create(NetworkSpec spec, Adam adam, RandomGenerator random) {
        return Dl4jNetwork.create(spec, adam, random);
    }
}
