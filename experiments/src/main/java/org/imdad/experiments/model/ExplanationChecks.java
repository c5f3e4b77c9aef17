package org.imdad.experiments.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.HeatMap;
import org.imdad.core.explain.SplitScore;
import org.imdad.core.explain.check.CorruptedFeatures;
import org.imdad.core.explain.check.DeletionInsertion;
import org.imdad.core.explain.check.Differences;
import org.imdad.core.explain.check.LayerRandomisation;
import org.imdad.core.explain.check.PlantedPatches;

/**
 * Whether the explanations of a model can be trusted, in numbers: do they find evidence that was planted, does the score follow
 * the order they give, and do they change with the weights? They are made as {@link ModelExplainer} makes them. Not thread-safe.
 */
public final class ExplanationChecks {

    /** Curves and randomisation take a pass for each step or layer; this many samples settle their means. */
    private static final int FEW = 30;

    /** Progress is told after as many samples. */
    private static final int PIECE = 20;

    private final FrozenScore score;
    private final boolean[] called;
    private final Hits.Response[] responses;
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
    private record Explanation(Optional<HeatMap> map, Optional<Contributions> contributions, double[] importance) {

        static Explanation of(HeatMap map) {
            float[] values = map.values();
            double[] importance = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i])
                    .toArray();
            return new Explanation(Optional.of(map), Optional.empty(), importance);
        }

        static Explanation of(Contributions contributions) {
            return new Explanation(Optional.empty(), Optional.of(contributions), contributions.values());
        }
    }

    /**
     * Plants evidence: a square of a foreign image in each image, of at most a tenth of the area, or one feature of each row
     * (one value of each window) 6 to 10 standard deviations from its mean over the normal samples that the model keeps.
     *
     * @param model stays open as long as this is used
     * @param normal n normal samples as they lie in the data
     * @param foreign images of something else, as they lie in the data; without them, the labelled anomalies that the model
     *     keeps. Not used for other data
     * @param seed of every random draw
     * @throws InvalidInputException if the detector has no network, the model keeps no references, or there are no foreign images
     */
    public static ExplanationChecks of(
            TrainedModel model, ExplanationMethod method, double[][] normal, Optional<double[][]> foreign, long seed) {
        FrozenScore score = ExplanationMethod.scoreOf(model);
        Neighbours kept = Neighbours.requireNormal(model);
        Samples samples = model.preprocess(normal);
        Planted planted = samples.shape().isImage()
                ? patched(samples, foreign(model, foreign), seed)
                : corrupted(samples, kept.references().samples(), seed);
        List<Samples> nearest = kept.references().nearestTo(planted.samples(), method.neighbours(samples.shape()));
        double[] before = model.detector().score(samples);
        double[] after = model.detector().score(planted.samples());
        boolean[] called = new boolean[after.length];
        Hits.Response[] responses = new Hits.Response[after.length];
        for (int i = 0; i < after.length; i++) {
            called[i] = after[i] > model.threshold();
            responses[i] = Hits.Response.of(before[i], after[i], model.threshold());
        }
        return new ExplanationChecks(score, called, responses, method, seed, planted, nearest);
    }

    private ExplanationChecks(
            FrozenScore score,
            boolean[] called,
            Hits.Response[] responses,
            ExplanationMethod method,
            long seed,
            Planted planted,
            List<Samples> nearest) {
        this.score = score;
        this.called = called;
        this.responses = responses;
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
        int side = Math.min(
                (int) Math.sqrt(shape.height() * shape.width() / 10.0), Math.min(shape.height(), shape.width()));
        if (side < 1 || foreign.isEmpty()) {
            throw new InvalidInputException(
                    "%d foreign images of %s; at least one is needed, of 10 pixels or more, since a patch covers at most a tenth"
                            .formatted(foreign.size(), shape));
        }
        PlantedPatches patches = PlantedPatches.of(images, foreign, side, FitContext.random(seed, "patches"));
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

    /**
     * How often the explanation points at the planted evidence: a map's peak lies in the patch, a feature ranks first.
     *
     * @param progress takes the share of samples that is done
     */
    public Hits hits(DoubleConsumer progress) {
        int count = planted.samples().size();
        List<Explanation> explanations = new ArrayList<>();
        for (int from = 0; from < count; from += PIECE) {
            int to = Math.min(count, from + PIECE);
            explanations.addAll(explain(score, planted.samples().slice(from, to), slices(from, to)));
            progress.accept((double) to / count);
        }
        return hits(explanations);
    }

    /**
     * How often the mere difference to the nearest normal sample points at it, for images squared and smoothed: what can be
     * found without a network.
     */
    public Hits differenceHits() {
        Samples samples = planted.samples();
        Samples references = nearest.get(0);
        List<Explanation> differences = samples.shape().isImage()
                ? Differences.heatMaps(samples, references).stream()
                        .map(Explanation::of)
                        .toList()
                : Differences.contributions(samples, references).stream()
                        .map(Explanation::of)
                        .toList();
        return hits(differences);
    }

    private Hits hits(List<Explanation> explanations) {
        boolean[] hit = new boolean[explanations.size()];
        for (int i = 0; i < hit.length; i++) {
            hit[i] = planted.found().in(i, explanations.get(i));
        }
        return Hits.of(hit, responses, planted.chance());
    }

    /**
     * Deletion and insertion curves of the first samples that are called anomalies; scores of others need not lie
     * above those of their references.
     */
    public List<DeletionInsertion.Curves> curves() {
        int[] first = IntStream.range(0, called.length)
                .filter(i -> called[i])
                .limit(FEW)
                .toArray();
        if (first.length == 0) {
            return List.of();
        }
        Samples samples = planted.samples().select(first);
        List<Samples> references =
                nearest.stream().map(set -> set.select(first)).toList();
        List<double[]> importance = explain(score, samples, references).stream()
                .map(Explanation::importance)
                .toList();
        try (SplitScore atInput = score.atInput()) {
            return DeletionInsertion.DEFAULT.of(
                    atInput, samples, references, importance, FitContext.random(seed, "orders"));
        }
    }

    /** What is left of the explanations of the first samples when layer after layer loses what it learned. */
    public List<LayerRandomisation.Step> randomised() {
        return LayerRandomisation.of(score, this::importance, FitContext.random(seed, "weights"));
    }

    private List<double[]> importance(FrozenScore of) {
        return explain(of, planted.samples().slice(0, few()), slices(0, few())).stream()
                .map(Explanation::importance)
                .toList();
    }

    private int few() {
        return Math.min(FEW, planted.samples().size());
    }

    private List<Explanation> explain(FrozenScore of, Samples samples, List<Samples> references) {
        return samples.shape().isImage()
                ? method.heatMaps(of, samples, references).stream()
                        .map(Explanation::of)
                        .toList()
                : ExplanationMethod.contributions(of, samples, references).stream()
                        .map(Explanation::of)
                        .toList();
    }

    private List<Samples> slices(int from, int to) {
        return nearest.stream().map(set -> set.slice(from, to)).toList();
    }
}
