package org.imdad.experiments.model;

import java.util.List;
import java.util.OptionalInt;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.HeatMaps;
import org.imdad.core.explain.IntegratedGradients;
import org.imdad.core.explain.Integration;
import org.imdad.core.explain.SplitScore;

/**
 * How the scores of a model are explained: images by heat maps, tables and windows by the contributions of their values. Both are
 * means over the nearest normal samples that the model keeps.
 *
 * @param heatMap how heat maps are made
 * @param block where they are made, see {@link HeatMaps#of}
 * @param neighbours number of nearest normal samples that a sample is compared with; empty for 5 of images and 50 of rows and
 *     windows, or as many as there are
 */
public record ExplanationMethod(HeatMapMethod heatMap, int block, OptionalInt neighbours) {

    /**
     * A row with an odd value is nearest to normal rows that share the oddity, so a single one hides it: on thyroid IMD-AD's
     * explanations named the odd feature of 57 % of the rows with one neighbour, of 74 % with 50.
     */
    private static final int ROW_NEIGHBOURS = 50;

    /**
     * A model's score with its gradients.
     *
     * @throws InvalidInputException if the detector has no network
     */
    static FrozenScore scoreOf(TrainedModel model) {
        return DifferentiableScore.of(model.detector())
                .map(FrozenScore::of)
                .orElseThrow(() -> new InvalidInputException(
                        "the scores of %s have no gradients; detectors with a network, such as imd-ad and deep-svdd, can be explained"
                                .formatted(model.detector().save().detector())));
    }

    /** Number of nearest normal samples that a sample is compared with, if there are as many. */
    public int neighbours(SampleShape shape) {
        return neighbours.orElse(shape.isImage() ? HeatMaps.DEFAULT_REFERENCES : ROW_NEIGHBOURS);
    }

    /** Maps of images, compared with sets of references. */
    List<HeatMap> heatMaps(FrozenScore score, Samples images, List<Samples> references) {
        try (HeatMaps maps = HeatMaps.of(score, block, heatMap)) {
            return maps.of(images, references);
        }
    }

    /** Contributions of the values of rows, compared with sets of references. */
    static List<Contributions> contributions(FrozenScore score, Samples rows, List<Samples> references) {
        try (SplitScore atInput = score.atInput()) {
            return new IntegratedGradients(atInput, Integration.DEFAULT).of(rows, references);
        }
    }
}
