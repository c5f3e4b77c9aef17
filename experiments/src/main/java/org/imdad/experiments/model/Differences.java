package org.imdad.experiments.model;

import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.HeatMapMethod;

/** Differences of a sample to a reference in the form of explanations, in which no network has a part. */
final class Differences {

    private Differences() {}

    /** Squared differences summed over channels, smoothed as integrated gradients are. */
    static HeatMap squared(SampleShape shape, float[] sample, float[] reference) {
        float[] squares = new float[shape.height() * shape.width()];
        for (int j = 0; j < sample.length; j++) {
            float difference = sample[j] - reference[j];
            squares[j % squares.length] += difference * difference;
        }
        double deviation = HeatMapMethod.INTEGRATED.smoothing() * Math.min(shape.height(), shape.width());
        return new HeatMap(shape.height(), shape.width(), squares).smoothed(deviation);
    }

    /** Differences value by value. */
    static Contributions contributions(float[] sample, float[] reference) {
        double[] differences = IntStream.range(0, sample.length)
                .mapToDouble(j -> sample[j] - reference[j])
                .toArray();
        return new Contributions(differences, 0, 0, 0, false);
    }
}
