package org.imdad.experiments.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.HeatMap;

/**
 * Explains scores of a trained model: images by heat maps, compared with their nearest normal reference samples where the method
 * compares, tables and windows by the contributions of their values. The model keeps these samples; nearness is that of
 * preprocessed samples. Not thread-safe.
 */
public final class ModelExplainer {

    private final TrainedModel model;
    private final FrozenScore score;
    private final ExplanationMethod method;
    private final Neighbours normal;
    private final Optional<Neighbours> anomalies;

    /**
     * Prepares explanations.
     *
     * @param model stays open as long as this is used
     * @throws InvalidInputException if the detector has no network, or the model keeps no reference samples
     */
    public ModelExplainer(TrainedModel model, ExplanationMethod method) {
        this.model = model;
        this.method = method;
        this.score = ExplanationMethod.scoreOf(model);
        this.normal = Neighbours.requireNormal(model);
        this.anomalies = Neighbours.of(model, model.context().anomalies());
    }

    /**
     * Explains samples.
     *
     * @param raw n samples as they lie in the data; kept in the result
     * @param places where each comes from
     * @throws InvalidInputException if a value cannot be scored, or a score or a gradient is not finite
     */
    public List<Explained> explain(double[][] raw, List<String> places) {
        Samples samples = model.preprocess(raw, places::get);
        Samples asKept = model.preprocess(inSinglePrecision(raw), places::get);
        double[] scores = model.detector().score(samples);
        boolean images = samples.shape().isImage();
        int[][] nearest = normal.references().nearest(asKept, method.neighbours(samples.shape()));
        List<Samples> baselines = Arrays.stream(nearest)
                .map(normal.references().samples()::select)
                .toList();
        List<HeatMap> maps = images ? method.heatMaps(score, samples, baselines) : List.of();
        List<Contributions> contributions =
                images ? List.of() : ExplanationMethod.contributions(score, samples, baselines);
        Optional<int[]> nearestAnomaly =
                anomalies.map(found -> found.references().nearest(asKept));
        List<Explained> explained = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            int i = k;
            explained.add(new Explained(
                    places.get(i),
                    raw[i],
                    scores[i],
                    Arrays.stream(nearest)
                            .map(each -> normal.neighbour(each[i]))
                            .toList(),
                    anomalies.map(found -> found.neighbour(nearestAnomaly.orElseThrow()[i])),
                    contributions.stream().skip(i).findFirst(),
                    maps.stream().skip(i).findFirst()));
        }
        return explained;
    }

    /** Samples as a model would keep them, so that one which it does keep is known as the same. */
    private static double[][] inSinglePrecision(double[][] raw) {
        return Arrays.stream(raw)
                .map(row -> Arrays.stream(row)
                        .map(value -> Float.isFinite((float) value) ? (float) value : value)
                        .toArray())
                .toArray(double[][]::new);
    }
}
