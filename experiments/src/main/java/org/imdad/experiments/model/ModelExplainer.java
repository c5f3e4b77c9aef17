package org.imdad.experiments.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.imdad.core.explain.References;
import org.imdad.core.explain.SplitScore;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedReferences;

/**
 * Explains scores of a trained model: images by heat maps, compared with their nearest normal reference samples where the method
 * compares, tables and windows by the contributions of their values, compared with the nearest one. The model keeps these
 * samples; nearness is that of preprocessed samples. Not thread-safe.
 */
public final class ModelExplainer {

    private final TrainedModel model;
    private final FrozenScore score;
    private final HeatMapMethod method;
    private final int block;
    private final Optional<Neighbours> normals;
    private final Optional<Neighbours> anomalies;

    /**
     * Prepares explanations.
     *
     * @param model stays open as long as this is used
     * @param method of heat maps
     * @param block where they are made, see {@link HeatMaps#of}
     * @throws InvalidInputException if the detector has no network, or the model keeps no reference samples
     */
    public ModelExplainer(TrainedModel model, HeatMapMethod method, int block) {
        this.model = model;
        this.method = method;
        this.block = block;
        this.score = DifferentiableScore.of(model.detector())
                .map(FrozenScore::of)
                .orElseThrow(() -> new InvalidInputException(
                        "the scores of %s have no gradients; detectors with a network, such as imd-ad and deep-svdd, can be explained"
                                .formatted(model.detector().save().detector())));
        this.normals = Neighbours.of(model, model.context().normals());
        this.anomalies = Neighbours.of(model, model.context().anomalies());
        if (normals.isEmpty()) {
            throw new InvalidInputException(
                    "the model keeps no normal training samples to compare with; fit it without --references 0");
        }
    }

    /** Reference samples as they lie in the data and as the detector sees them. */
    private record Neighbours(SavedReferences saved, References references, double[] scores) {

        static Optional<Neighbours> of(TrainedModel model, SavedReferences saved) {
            if (saved.samples().isEmpty()) {
                return Optional.empty();
            }
            Samples prepared = model.preprocess(saved.samples());
            return Optional.of(new Neighbours(
                    saved, References.of(prepared), model.detector().score(prepared)));
        }

        Explained.Neighbour neighbour(int i) {
            return new Explained.Neighbour(
                    saved.places().get(i),
                    NumberArray.of(saved.samples().row(i)).doubles(),
                    scores[i]);
        }
    }

    /**
     * Explains samples.
     *
     * @param raw n samples as they lie in the data; kept in the result
     * @param places where each comes from
     * @throws InvalidInputException if a value cannot be scored, or a score or a gradient is not finite
     */
    public List<Explained> explain(double[][] raw, List<String> places) {
        Samples samples = model.preprocess(raw);
        double[] scores = model.detector().score(samples);
        boolean images = samples.shape().isImage();
        Neighbours normal = normals.orElseThrow();
        int[][] nearest = normal.references().nearest(samples, images ? HeatMaps.DEFAULT_REFERENCES : 1);
        List<Samples> baselines = Arrays.stream(nearest)
                .map(normal.references().samples()::select)
                .toList();
        List<HeatMap> maps = images ? heatMaps(samples, baselines) : List.of();
        List<Contributions> contributions = images ? List.of() : contributions(samples, baselines.get(0));
        Optional<int[]> nearestAnomaly =
                anomalies.map(found -> found.references().nearest(samples));
        List<Explained> explained = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            int i = k;
            explained.add(new Explained(
                    places.get(i),
                    raw[i],
                    scores[i],
                    normal.neighbour(nearest[0][i]),
                    anomalies.map(found -> found.neighbour(nearestAnomaly.orElseThrow()[i])),
                    contributions.stream().skip(i).findFirst(),
                    maps.stream().skip(i).findFirst()));
        }
        return explained;
    }

    private List<HeatMap> heatMaps(Samples samples, List<Samples> references) {
        try (HeatMaps explainer = HeatMaps.of(score, block, method)) {
            return explainer.of(samples, references);
        }
    }

    private List<Contributions> contributions(Samples samples, Samples baselines) {
        try (SplitScore atInput = score.atInput()) {
            return new IntegratedGradients(atInput, Integration.DEFAULT).of(samples, baselines);
        }
    }
}
