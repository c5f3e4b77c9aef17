package org.imdad.core.explain;

import java.util.List;
import org.imdad.core.data.Samples;

/**
 * The closed form h of a {@link DifferentiableScore}: scores and gradients of n samples, given the outputs of the networks
 * for them. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface ScoreForm {

    /**
     * Scores and their gradients. Sample by sample: neither may depend on the other samples.
     *
     * @param samples the n samples x
     * @param outputs of each network, n·p values
     */
    ScoreSlopes slopes(Samples samples, List<float[]> outputs);
}
