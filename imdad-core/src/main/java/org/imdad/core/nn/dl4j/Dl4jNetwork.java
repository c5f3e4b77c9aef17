package org.imdad.core.nn.dl4j;

import java.util.random.RandomGenerator;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;

public abstract class Dl4jNetwork implements Network {
    public static Network create(NetworkSpec spec, Adam adam, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }
}
