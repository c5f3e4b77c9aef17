package org.imdad.baselines.dohsc;

import java.util.Map;
import org.imdad.core.model.NumberArray;

/**
 * One projection for all samples.
 *
 * @param projection W
 */
record StoredProjector(Projection projection) implements Projector {

    static final String ARRAY = "projection";

    @Override
    public int smallest() {
        return 1;
    }

    @Override
    public float[] project(float[] codes) {
        return projection.apply(codes);
    }

    @Override
    public Map<String, NumberArray> arrays() {
        return Map.of(ARRAY, projection.weights());
    }
}
