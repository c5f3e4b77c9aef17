package org.imdad.baselines.sphere;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/**
 * A network φ and a fixed centre c, and with them the squared distances d(x) = ‖φ(x) − c‖². Not thread-safe.
 *
 * @param network φ with p outputs; closed with this
 * @param centre c; p values, not copied
 */
public record CentredEncoder(Network network, double[] centre) implements AutoCloseable {

    private static final String CENTRE = "centre";
    private static final String PREFIX = "encoder.";

    /**
     * The network as it stands, with the mean of its outputs over samples, moved away from 0 by
     * {@link Representations#centre}, as centre.
     *
     * @param samples at least one
     */
    public static CentredEncoder around(Samples samples, Network network) {
        double[] mean = Representations.mean(network.infer(samples), network.outputSize());
        return new CentredEncoder(network, Representations.centre(mean));
    }

    /** Shape of the samples that the network takes. */
    public SampleShape inputShape() {
        return network.spec().input();
    }

    /**
     * The squared distances in inference mode.
     *
     * @return n values in [0, {@link Double#MAX_VALUE}], the largest for a sample whose representation overflows
     */
    public double[] distances(Samples samples) {
        if (samples.isEmpty()) {
            return new double[0];
        }
        return FittedDetector.bounded(Representations.squaredDistances(network.infer(samples), centre));
    }

    /** Centre and network as arrays of a saved model. */
    public Map<String, NumberArray> arrays() {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put(CENTRE, NumberArray.of(centre));
        arrays.putAll(network.state().withPrefix(PREFIX));
        return arrays;
    }

    /**
     * Restores what {@link #arrays} gave to a saved model.
     *
     * @param model holds these arrays, perhaps among others
     * @param encoder what the network is made of
     * @throws InvalidInputException if an array is missing or of another size
     */
    public static CentredEncoder restore(SavedModel model, NetworkSpec encoder) {
        double[] centre = model.array(CENTRE, encoder.output().size()).doubles();
        return new CentredEncoder(Networks.restore(encoder, model, PREFIX), centre);
    }

    @Override
    public void close() {
        network.close();
    }
}
