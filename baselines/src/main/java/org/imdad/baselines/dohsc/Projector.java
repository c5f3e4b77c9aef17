package org.imdad.baselines.dohsc;

import java.util.Map;
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

    /** What a saved model keeps of it. */
    Map<String, NumberArray> arrays();
}
