package org.imdad.baselines.dohsc;

import java.util.Map;
import java.util.Optional;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.model.NumberArray;

/** Projects the codes of samples that are scored together. Immutable and thread-safe. */
sealed interface Projector permits StoredProjector, BatchProjector {

    /** Number of samples that must be scored together at least. */
    int smallest();

    /**
     * Z for codes H.
     *
     * @param codes n·q values; n is at least {@link #smallest}
     */
    float[] project(float[] codes);

    /**
     * The score of a model as a differentiable function of one sample; empty if it depends on the others.
     *
     * @param model projects by this
     */
    Optional<DifferentiableScore> differentiable(DohscModel model);

    /** What a saved model keeps of it. */
    Map<String, NumberArray> arrays();
}
