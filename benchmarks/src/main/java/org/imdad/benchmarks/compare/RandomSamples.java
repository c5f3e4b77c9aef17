package org.imdad.benchmarks.compare;

import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;

/** Samples without a meaning. */
final class RandomSamples {

    private RandomSamples() {}

    /** Samples whose values are uniform on [0, 1), the same in every process. */
    static Samples of(SampleShape shape, int size, String purpose) {
        RandomGenerator random = FitContext.random(0, purpose);
        float[] values = new float[size * shape.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat();
        }
        return Samples.of(shape, values);
    }
}
