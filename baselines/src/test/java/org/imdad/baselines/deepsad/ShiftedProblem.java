package org.imdad.baselines.deepsad;

import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.FitContext;

/**
 * Anomalies differ from normal samples in one of ten features only, by two standard deviations: easy to see for whoever
 * knows some of them, hard for a description of the normal samples, to which all features are alike.
 */
final class ShiftedProblem {

    private static final SampleShape SHAPE = SampleShape.vector(10);

    private ShiftedProblem() {}

    static EasyProblem draw() {
        RandomGenerator random = FitContext.random(3, "shifted problem");
        return new EasyProblem(
                new TrainingData(samples(300, 0, random), samples(40, 2, random)),
                samples(150, 0, random),
                samples(150, 2, random));
    }

    private static Samples samples(int count, double shift, RandomGenerator random) {
        float[] values = new float[count * SHAPE.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (random.nextGaussian() + (k % SHAPE.size() == 4 ? shift : 0));
        }
        return Samples.of(SHAPE, values);
    }
}
