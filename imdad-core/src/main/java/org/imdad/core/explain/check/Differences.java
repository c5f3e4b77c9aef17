package org.imdad.core.explain.check;

import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.HeatMapMethod;

/**
 * Differences of samples to references in the form of explanations, in which no network has a part: what explanations must
 * be better than. Stateless and thread-safe.
 */
public final class Differences {

    private Differences() {}

    /**
     * Squared differences, summed over channels and smoothed as {@link HeatMapMethod#INTEGRATED} is.
     *
     * @param images n images
     * @param references n images of the same shape
     */
    public static List<HeatMap> heatMaps(Samples images, Samples references) {
        SampleShape shape = images.shape();
        double deviation = HeatMapMethod.INTEGRATED.smoothing() * Math.min(shape.height(), shape.width());
        return contributions(images, references).stream()
                .map(differences -> new HeatMap(shape.height(), shape.width(), squares(differences, shape)))
                .map(map -> map.smoothed(deviation))
                .toList();
    }

    private static float[] squares(Contributions differences, SampleShape shape) {
        float[] squares = new float[shape.height() * shape.width()];
        double[] values = differences.values();
        for (int j = 0; j < values.length; j++) {
            squares[j % squares.length] += (float) (values[j] * values[j]);
        }
        return squares;
    }

    /**
     * Differences value by value; without scores, so not complete.
     *
     * @param samples n samples
     * @param references n samples of the same shape
     */
    public static List<Contributions> contributions(Samples samples, Samples references) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new Contributions(differences(samples.row(i), references.row(i)), 0, 0, 0, false))
                .toList();
    }

    private static double[] differences(float[] sample, float[] reference) {
        return IntStream.range(0, sample.length)
                .mapToDouble(j -> sample[j] - reference[j])
                .toArray();
    }
}
