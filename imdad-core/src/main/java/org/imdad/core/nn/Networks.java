package org.imdad.core.nn;

import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.dl4j.Dl4jNetwork;

/** Makes networks on the engine of this platform. */
public final class Networks {

    private Networks() {}

    /**
     * A network with freshly drawn weights.
     *
     * @param spec what it is made of
     * @param optimiser moves the parameters
     * @param random draws the weights, layer after layer
     * @throws InvalidInputException if this platform does not compute in the precision asked for
     */
    public static Network create(NetworkSpec spec, Optimiser optimiser, RandomGenerator random) {
        return Dl4jNetwork.create(spec, optimiser, random);
    }

    /**
     * A network with the parameters and running statistics of a saved model, for inference.
     *
     * @param spec what it is made of
     * @param model holds the network's state
     * @param prefix what the names of its arrays begin with
     * @throws InvalidInputException if an array is missing, unknown or of another size
     */
    public static Network restore(NetworkSpec spec, SavedModel model, String prefix) {
        NetworkState state = NetworkState.ofPrefixed(model.arrays(), prefix);
        Network network =
                create(spec.in(Precision.FLOAT32), Adam.of(1, 0), FitContext.random(0, "overwritten weights"));
        try {
            for (String name : network.state().arrays().keySet()) {
                model.array(prefix + name);
            }
            network.load(state);
            return network;
        } catch (IllegalArgumentException e) {
            network.close();
            throw new InvalidInputException(
                    "saved model of %s: the network does not fit (%s); save the model again"
                            .formatted(model.detector(), e.getMessage()),
                    e);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }
}
