package org.imdad.experiments.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.SplitScore;
import org.imdad.core.explain.check.CorruptedFeatures;
import org.imdad.core.explain.check.DeletionInsertion;
import org.imdad.core.explain.check.LayerRandomisation;
import org.imdad.core.explain.check.PlantedPatches;
import org.imdad.stats.interval.Interval;
import org.imdad.stats.interval.Proportion;

/**
 * Whether the explanations of a model can be trusted, in numbers: do they find evidence that was planted, does the score follow
 * the order they give, and do they change with the weights? They are made as {@link ModelExplainer} makes them. Not thread-safe.
 */
public final class ExplanationChecks {

    /** Curves and randomisation take a pass for each step or layer; this many samples settle their means. */
    private static final int FEW = 30;

    private final FrozenScore score;
    private final ExplanationMethod method;
    private final long seed;
    private final Planted planted;
    private final List<Samples> nearest;

    /** Samples with evidence in them, and whether an explanation of one of them found it. */
    private record Planted(Samples samples, double chance, Found found) {}

    @FunctionalInterface
    private interface Found {
        boolean in(int sample, Explanation explanation);
    }

    /** A heat map or contributions, and the importance of each place in them. */
    private record Explanation(Optional<HeatMap> map, Optional<Contributions> contributions, double[] importance) {}

    /**
     * Share of samples whose explanation points at what was planted.
     *
     * @param hits their number
     * @param samples number of samples
     * @param chance share that a random place would hit
     */
    public record Hits(int hits, int samples, double chance) {

        /** The share. */
        public double rate() {
            return (double) hits / samples;
        }

        /** Wilson's interval of the share, 95 %. */
        public Interval interval() {
            return Proportion.interval(hits, samples, 0.95);
        }
    }

    /**
     * Plants evidence: a square of a foreign image in each image, of at most a tenth of the area, or one feature of each row
     * (one value of each window) 6 to 10 standard deviations from its mean over the normal samples that the model keeps.
     *
     * @param model stays open as long as this is used
     * @param method of heat maps
     * @param block where they are made, see {@link org.imdad.core.explain.HeatMaps#of}
     * @param normal n normal samples as they lie in the data
     * @param foreign images of something else, as they lie in the data; without them, the labelled anomalies that the model
     *     keeps. Not used for other data
     * @param seed of every random draw
     * @throws InvalidInputException if the detector has no network, the model keeps no references, or there are no foreign images
     */
    public static ExplanationChecks of(
            TrainedModel model,
            HeatMapMethod method,
            int block,
            double[][] normal,
            Optional<double[][]> foreign,
            long seed) {
        FrozenScore score = ExplanationMethod.scoreOf(model);
        Neighbours kept = Neighbours.requireNormal(model);
        Samples samples = model.preprocess(normal);
        Planted planted = samples.shape().isImage()
                ? patched(samples, foreign(model, foreign), seed)
                : corrupted(samples, kept.references().samples(), seed);
        int references = ExplanationMethod.references(samples.shape());
        List<Samples> nearest = kept.references().nearestTo(planted.samples(), references);
        return new ExplanationChecks(score, new ExplanationMethod(method, block), seed, planted, nearest);
    }

    private ExplanationChecks(
            FrozenScore score, ExplanationMethod method, long seed, Planted planted, List<Samples> nearest) {
        this.score = score;
        this.method = method;
        this.seed = seed;
        this.planted = planted;
        this.nearest = nearest;
    }

    private static Samples foreign(TrainedModel model, Optional<double[][]> foreign) {
        return foreign.map(model::preprocess)
                .or(() -> Neighbours.of(model, model.context().anomalies())
                        .map(kept -> kept.references().samples()))
                .orElseThrow(() -> new InvalidInputException(
                        "--foreign: missing; the model keeps no labelled anomalies, so give images of something else, of which"
                                + " patches are made"));
    }

    private static Planted patched(Samples images, Samples foreign, long seed) {
        SampleShape shape = images.shape();
        int side = (int) Math.sqrt(shape.height() * shape.width() / 10.0);
        PlantedPatches patches = PlantedPatches.of(
                images,
                foreign,
                Math.max(1, Math.min(side, Math.min(shape.height(), shape.width()))),
                FitContext.random(seed, "patches"));
        return new Planted(
                patches.images(),
                patches.chance(),
                (i, explanation) -> patches.isHit(i, explanation.map().orElseThrow()));
    }

    private static Planted corrupted(Samples rows, Samples training, long seed) {
        CorruptedFeatures corrupted = CorruptedFeatures.of(rows, training, FitContext.random(seed, "features"));
        return new Planted(
                corrupted.rows(),
                corrupted.chance(),
                (i, explanation) ->
                        corrupted.isHit(i, explanation.contributions().orElseThrow()));
    }

    /** How often the explanation points at the planted evidence: a map's peak lies in the patch, a feature ranks first. */
    public Hits hits() {
        List<Explanation> explanations = explain(score, planted.samples(), nearest);
        int hits = (int) IntStream.range(0, explanations.size())
                .filter(i -> planted.found().in(i, explanations.get(i)))
                .count();
        return new Hits(hits, explanations.size(), planted.chance());
    }

    /** Areas under deletion and insertion curves of the first samples. */
    public List<DeletionInsertion.Areas> areas() {
        Samples few = few();
        try (SplitScore atInput = score.atInput()) {
            return DeletionInsertion.DEFAULT.of(
                    atInput, few, fewNearest().get(0), importance(score), FitContext.random(seed, "orders"));
        }
    }

    /** What is left of the explanations of the first samples when layer after layer loses what it learned. */
    public List<LayerRandomisation.Step> randomised() {
        return LayerRandomisation.of(score, this::importance, FitContext.random(seed, "weights"));
    }

    private List<double[]> importance(FrozenScore of) {
        return explain(of, few(), fewNearest()).stream()
                .map(Explanation::importance)
                .toList();
    }

    private Samples few() {
        return planted.samples().slice(0, Math.min(FEW, planted.samples().size()));
    }

    private List<Samples> fewNearest() {
        return nearest.stream()
                .map(set -> set.slice(0, Math.min(FEW, set.size())))
                .toList();
    }

    private List<Explanation> explain(FrozenScore of, Samples samples, List<Samples> references) {
        if (samples.shape().isImage()) {
            return method.heatMaps(of, samples, references).stream()
                    .map(map -> new Explanation(Optional.of(map), Optional.empty(), doubles(map.values())))
                    .toList();
        }
        return ExplanationMethod.contributions(of, samples, references).stream()
                .map(found -> new Explanation(Optional.empty(), Optional.of(found), found.values()))
                .toList();
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
