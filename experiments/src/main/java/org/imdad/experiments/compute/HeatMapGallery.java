package org.imdad.experiments.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.HeatMaps;
import org.imdad.core.explain.References;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.trial.Gallery;

/**
 * Explains the test images that a report shows: the anomalies and the normal samples with the highest scores, compared with
 * their nearest samples among the training samples that the detector takes for normal.
 */
final class HeatMapGallery {

    private static final int PER_KIND = 10;
    private static final int MOST_REFERENCES = 1000;

    private HeatMapGallery() {}

    /**
     * The heat maps of a fitted detector.
     *
     * @param scores of the test samples
     * @return empty if the samples are no images in grey or colour, the detector has no convolutional network, or a gradient is
     *     not finite
     */
    static Optional<Gallery> of(FittedDetector fitted, Split split, double[] scores) {
        SampleShape shape = split.training().shape();
        if (!shape.isImage() || shape.channels() != 1 && shape.channels() != 3) {
            return Optional.empty();
        }
        return DifferentiableScore.of(fitted)
                .map(FrozenScore::of)
                .filter(score -> !score.blocks().isEmpty())
                .flatMap(score -> explained(score, fitted, split, highest(split.test(), scores)));
    }

    private static int[] highest(EvaluationData test, double[] scores) {
        return Stream.of(true, false)
                .flatMapToInt(anomalous -> IntStream.range(0, scores.length)
                        .filter(i -> test.anomaly()[i] == anomalous)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> scores[i])
                                .reversed())
                        .limit(PER_KIND)
                        .mapToInt(i -> i))
                .toArray();
    }

    private static Optional<Gallery> explained(FrozenScore score, FittedDetector fitted, Split split, int[] shown) {
        Samples images = split.test().samples().select(shown);
        List<Samples> nearest = references(fitted, split).nearestTo(images, HeatMaps.DEFAULT_REFERENCES);
        int lastBlock = score.blocks().size();
        try (HeatMaps atImage = HeatMaps.of(score, HeatMaps.DEFAULT_BLOCK, HeatMaps.DEFAULT_METHOD);
                HeatMaps atLastBlock = HeatMaps.of(score, lastBlock, HeatMapMethod.GRAD_CAM)) {
            SampleShape shape = score.inputShape();
            return Optional.of(new Gallery(
                    shape.height(),
                    shape.width(),
                    List.of(
                            maps(
                                    "integrated gradients from the five nearest normal training samples, smoothed",
                                    atImage.of(images, nearest),
                                    shown),
                            maps(
                                    "Grad-CAM at convolution block " + lastBlock,
                                    atLastBlock.of(images, nearest),
                                    shown))));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Gallery.Maps maps(String method, List<HeatMap> maps, int[] shown) {
        SortedMap<Integer, byte[]> levels = new TreeMap<>();
        for (int k = 0; k < shown.length; k++) {
            levels.put(shown[k], maps.get(k).levels());
        }
        return new Gallery.Maps(method, levels);
    }

    private static References references(FittedDetector fitted, Split split) {
        Samples normal = split.training().normal();
        Samples some = normal.slice(0, Math.min(MOST_REFERENCES, normal.size()));
        double[] scores = fitted.score(some);
        int[] accepted = IntStream.range(0, scores.length)
                .filter(i -> scores[i] <= fitted.threshold())
                .toArray();
        return References.of(accepted.length > 0 ? some.select(accepted) : some);
    }
}
