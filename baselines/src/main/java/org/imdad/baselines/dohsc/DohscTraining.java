package org.imdad.baselines.dohsc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.baselines.sphere.Representations;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Networks;

/** One training run of {@link Dohsc}, from the pretrained encoder to the fitted detector. */
final class DohscTraining {

    private final Variant variant;
    private final DohscSettings settings;
    private final Recipe recipe;
    private final Samples samples;
    private final FitContext context;
    private final TrainingChecks checks;
    private final BatchProjector projector;
    private final double[] centre;
    private Network network;
    private Region objective;
    private Region region;
    private DohscModel model;

    /**
     * Prepares a run.
     *
     * @param variant which of the detectors
     * @param settings hyperparameters
     * @param recipe those that depend on the shape
     * @param network the encoder, pretrained or not; passes to this
     * @param samples training samples, at least as many as the code has values
     * @param context seed, listener and cancellation
     */
    DohscTraining(
            Variant variant,
            DohscSettings settings,
            Recipe recipe,
            Network network,
            Samples samples,
            FitContext context) {
        this.variant = variant;
        this.settings = settings;
        this.recipe = recipe;
        this.samples = samples;
        this.context = context;
        this.network = network;
        int q = network.outputSize();
        checks = new TrainingChecks(variant.detector());
        projector = new BatchProjector(settings.projection(), q, recipe.batchSize());
        objective = new Sphere(0, recipe.nu());
        centre = Representations.centre(Representations.mean(firstProjections(), q));
    }

    /** z of the training samples in their order, as training sees them: with the codes' statistics, and W, of each batch. */
    private float[] firstProjections() {
        int n = samples.size();
        float[] codes = new float[n * projector.size()];
        int from = 0;
        while (from < n) {
            int to = projector.end(from, n);
            float[] batch = network.forward(samples.slice(from, to));
            System.arraycopy(batch, 0, codes, from * projector.size(), batch.length);
            from = to;
        }
        return projector.project(codes);
    }

    FittedDohsc run() {
        try {
            Minibatches minibatches =
                    new Minibatches(samples.size(), recipe.batchSize(), projector.size(), context.random("batches"));
            int epochs = variant.form().epochs(recipe);
            for (int epoch = 0; epoch < epochs; epoch++) {
                EpochMeans means = new EpochMeans();
                double[] distances = epoch(epoch, minibatches.nextEpoch(), means);
                if (objective != region) {
                    region = variant.form().around(distances, recipe.nu());
                }
                context.listener().onEpoch(report(epoch, epochs, means));
                if (variant.form().closesAfter(epoch, recipe)) {
                    objective = region;
                    forgetMoments();
                }
            }
            return finish(epochs - 1);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    /** One pass over the samples; their squared distances in training mode, each before its step. */
    private double[] epoch(int epoch, List<int[]> batches, EpochMeans means) {
        List<double[]> distances = new ArrayList<>();
        for (int[] indices : batches) {
            context.checkpoint();
            distances.add(step(samples.select(indices), epoch, means));
        }
        return distances.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] step(Samples batch, int epoch, EpochMeans means) {
        model = null;
        float[] codes = network.forward(batch);
        Projection projection = Projection.of(codes, projector.size(), settings.projection());
        float[] z = projection.apply(codes);
        double[] d = Representations.squaredDistances(z, centre);
        double loss = objective.loss(d);
        checks.requireFinite("loss", loss, epoch);
        network.backward(projection.backward(objective.gradient(z, d, centre)));
        network.update(recipe.learningRate());
        means.add("loss", loss, d.length);
        means.add("mean_distance", Arrays.stream(d).sum() / d.length, d.length);
        means.add("variance", Representations.variance(z, centre.length), d.length);
        return d;
    }

    /** A new optimiser for the phase on the shell, as published. */
    private void forgetMoments() {
        NetworkState state = network.state();
        Network fresh = Networks.create(network.spec(), settings.adam(recipe), context.random("overwritten weights"));
        network.close();
        network = fresh;
        network.load(state);
    }

    /** What the detector would be if training ended here. */
    private DohscModel model() {
        if (model == null) {
            DohscModel trained = new DohscModel(network, projector, centre, region);
            model = variant.scoring().model(trained, samples, settings.projection(), variant.form(), recipe);
        }
        return model;
    }

    /**
     * The diagnostics of an epoch, as seen in training mode before each step: {@code loss} without weight decay,
     * {@code mean_distance} of the squared distances, {@code variance}, the mean over batches of the summed variance of
     * z, which falls to 0 when the codes collapse, and the radii, of which those of a shell no longer move in its phase.
     * There is no scorer before the shell is fixed: what the published code scores in that phase enters none of its results.
     */
    private EpochReport report(int epoch, int epochs, EpochMeans means) {
        Map<String, Double> values = means.values();
        values.putAll(region.radii());
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                epochs,
                values,
                () -> Map.of("normal", model().distances(samples)),
                variant.form().scoresAfter(epoch, recipe) ? unseen -> model().scores(unseen) : null);
    }

    private FittedDohsc finish(int lastEpoch) {
        float[] z = model().projected(samples);
        double[] d = Representations.squaredDistances(z, model().centre());
        checks.requireFinite("distance to the centre", Arrays.stream(d).max().orElseThrow(), lastEpoch);
        checks.requireSpread("projected code", z, projector.size());
        return new FittedDohsc(variant, settings, model());
    }
}
