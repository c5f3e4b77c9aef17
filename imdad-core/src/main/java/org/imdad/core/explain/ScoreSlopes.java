package org.imdad.core.explain;

import java.util.List;
import java.util.Optional;

/**
 * Scores s of n samples and their gradients. Arrays are not copied.
 *
 * @param scores n scores
 * @param atOutputs ∂s/∂z at the outputs of each network with everything else held fixed, n·p values
 * @param atSamples ∂s/∂x with all outputs held fixed, n·d values; empty where the score sees the sample through the networks
 *     alone
 */
public record ScoreSlopes(double[] scores, List<float[]> atOutputs, Optional<float[]> atSamples) {

    /** Copies the list. */
    public ScoreSlopes {
        atOutputs = List.copyOf(atOutputs);
    }

    /** The slopes of a score of the output of one network. */
    public static ScoreSlopes of(double[] scores, float[] atOutput) {
        return new ScoreSlopes(scores, List.of(atOutput), Optional.empty());
    }
}
