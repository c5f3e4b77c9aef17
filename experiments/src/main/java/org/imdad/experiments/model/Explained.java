package org.imdad.experiments.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.HeatMap;

/**
 * A sample with what explains its score. Arrays are not copied.
 *
 * @param place where it comes from
 * @param raw its values as they lie in the data
 * @param score its score
 * @param normals the normal reference samples from which its score is told apart, the nearest first; at least one
 * @param anomaly the nearest labelled anomaly; empty if the model keeps none
 * @param contributions what each value contributed to the difference to the mean score of {@code normals}; empty for
 *     images
 * @param heatMap where the evidence lies; empty for all but images
 */
public record Explained(
        String place,
        double[] raw,
        double score,
        List<Neighbour> normals,
        Optional<Neighbour> anomaly,
        Optional<Contributions> contributions,
        Optional<HeatMap> heatMap) {

    /** The nearest normal reference sample. */
    public Neighbour normal() {
        return normals.get(0);
    }

    /** The mean of each value over {@link #normals}. */
    public double[] meanOfNormals() {
        return IntStream.range(0, raw.length)
                .mapToDouble(j -> normals.stream()
                        .mapToDouble(each -> each.raw()[j])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** The mean score of {@link #normals}. */
    public double meanScoreOfNormals() {
        return normals.stream().mapToDouble(Neighbour::score).average().orElseThrow();
    }

    /**
     * A reference sample of the model.
     *
     * @param place where it comes from in the training data
     * @param raw its values as they lie there
     * @param score its score
     */
    public record Neighbour(String place, double[] raw, double score) {}
}
