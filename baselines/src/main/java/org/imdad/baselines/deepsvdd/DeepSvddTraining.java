package org.imdad.baselines.deepsvdd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.CentredEncoder;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;

/** One training run of {@link DeepSvdd}, from the centre to the fitted detector. */
final class DeepSvddTraining {

    private static final TrainingChecks CHECKS = new TrainingChecks(DeepSvddFactory.NAME);

    private final DeepSvddSettings settings;
    private final CentredEncoder encoder;
    private final Samples samples;
    private final FitContext context;
    private double radius2;

    /**
     * Prepares a run.
     *
     * @param settings hyperparameters
     * @param network φ, pretrained or not; passes to the fitted detector
     * @param samples training samples
     * @param context seed, listener and cancellation
     */
    DeepSvddTraining(DeepSvddSettings settings, Network network, Samples samples, FitContext context) {
        this.settings = settings;
        this.encoder = CentredEncoder.around(samples, network);
        this.samples = samples;
        this.context = context;
    }

    FittedDeepSvdd run() {
        Minibatches minibatches = new Minibatches(samples.size(), settings.batchSize(), context.random("batches"));
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochMeans means = new EpochMeans();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                step(samples.select(indices), epoch, means);
            }
            context.listener().onEpoch(report(epoch, means));
        }
        return finish();
    }

    private void step(Samples batch, int epoch, EpochMeans means) {
        Network network = encoder.network();
        double[] centre = encoder.centre();
        float[] z = network.forward(batch);
        double[] d = Representations.squaredDistances(z, centre);
        double loss = settings.objective().loss(d, radius2, settings.nu());
        CHECKS.requireFinite("loss", loss, epoch);
        network.backward(settings.objective().gradient(z, d, centre, radius2, settings.nu()));
        network.update(settings.schedule().at(epoch));
        means.add("loss", loss, d.length);
        means.add("mean_distance", Arrays.stream(d).sum() / d.length, d.length);
        means.add("variance", Representations.variance(z, centre.length), d.length);
        if (settings.objective() == Objective.SOFT_BOUNDARY && epoch >= settings.warmUpEpochs()) {
            double[] unsquared = Arrays.stream(d).map(Math::sqrt).toArray();
            double radius = Quantile.of(unsquared, 1 - settings.nu());
            radius2 = radius * radius;
        }
    }

    /**
     * The diagnostics of an epoch, as seen in training mode before each step: {@code loss} without weight decay,
     * {@code mean_distance} of the squared distances, {@code variance}, the mean over batches of the summed variance of
     * z, which falls to 0 when the representation collapses, and {@code radius2} (R²; soft-boundary only, one-class has
     * none).
     */
    private EpochReport report(int epoch, EpochMeans means) {
        Map<String, Double> values = new LinkedHashMap<>(means.values());
        if (settings.objective() == Objective.SOFT_BOUNDARY) {
            values.put("radius2", radius2);
        }
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                values,
                () -> Map.of("normal", encoder.distances(samples)),
                unseen -> FittedDeepSvdd.scores(settings.objective(), encoder.distances(unseen), radius2));
    }

    private FittedDeepSvdd finish() {
        float[] z = encoder.network().infer(samples);
        double[] d = Representations.squaredDistances(z, encoder.centre());
        double quantile = Quantile.of(d, 1 - settings.nu());
        CHECKS.requireFinite("distance to the centre", quantile, settings.epochs() - 1);
        CHECKS.requireSpread("representation", z, encoder.centre().length);
        boolean learned =
                settings.objective() == Objective.SOFT_BOUNDARY && settings.epochs() > settings.warmUpEpochs();
        return new FittedDeepSvdd(settings, encoder, learned ? radius2 : quantile);
    }
}
