package org.imdad.baselines.dohsc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Network;

/**
 * All that a score is made of: codes h of a network, projected to z, their squared distances d = ‖z − c‖² to the centre, and
 * where those lie relative to a region. Not thread-safe.
 *
 * @param network the encoder, in inference mode; not closed with this
 * @param projector from codes to z
 * @param centre c; q values, not copied
 * @param region gives the scores
 */
record DohscModel(Network network, Projector projector, double[] centre, Region region) {

    static final String CENTRE = "centre";
    static final String ENCODER = "encoder.";

    /**
     * z of samples.
     *
     * @return n·q values, NaN or infinite where something overflows
     * @throws InvalidInputException if the samples are too few to be projected together
     */
    float[] projected(Samples samples) {
        if (samples.size() < projector.smallest()) {
            throw new InvalidInputException(
                    "%s to score; their projection is made of themselves and needs at least %d, as many as the code has values; score more together or take the inductive detector"
                            .formatted(
                                    samples.size() == 1 ? "1 sample" : samples.size() + " samples",
                                    projector.smallest()));
        }
        return projector.project(network.infer(samples));
    }

    /**
     * d of samples.
     *
     * @return n values in [0, {@link Double#MAX_VALUE}], the largest where something overflows
     * @throws InvalidInputException as {@link #projected}
     */
    double[] distances(Samples samples) {
        if (samples.isEmpty()) {
            return new double[0];
        }
        return FittedDetector.bounded(Representations.squaredDistances(projected(samples), centre));
    }

    /**
     * Scores of samples, positive outside the region.
     *
     * @throws InvalidInputException as {@link #projected}
     */
    double[] scores(Samples samples) {
        return FittedDetector.bounded(
                Arrays.stream(distances(samples)).map(region::score).toArray());
    }

    /** Centre, projection and network as arrays of a saved model. */
    Map<String, NumberArray> arrays() {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put(CENTRE, NumberArray.of(centre));
        arrays.putAll(projector.arrays());
        arrays.putAll(network.state().withPrefix(ENCODER));
        return arrays;
    }
}
