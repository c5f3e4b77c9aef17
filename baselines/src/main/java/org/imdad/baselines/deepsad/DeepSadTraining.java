package org.imdad.baselines.deepsad;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.CentredEncoder;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;

/** One training run of {@link DeepSad}, from the centre to the fitted detector. */
final class DeepSadTraining {

    private static final TrainingChecks CHECKS = new TrainingChecks(DeepSadFactory.NAME);

    private final DeepSadSettings settings;
    private final LabelledObjective objective;
    private final CentredEncoder encoder;
    private final MixedSamples samples;
    private final FitContext context;

    /**
     * Prepares a run.
     *
     * @param settings hyperparameters
     * @param network φ, pretrained or not; passes to the fitted detector
     * @param samples training samples
     * @param context seed, listener and cancellation
     */
    DeepSadTraining(DeepSadSettings settings, Network network, MixedSamples samples, FitContext context) {
        this.settings = settings;
        this.objective = new LabelledObjective(settings.eta());
        this.encoder = CentredEncoder.around(samples.all(), network);
        this.samples = samples;
        this.context = context;
    }

    FittedDeepSad run() {
        int n = samples.all().size();
        Minibatches minibatches = new Minibatches(n, settings.batchSize(), context.random("batches"));
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochMeans means = new EpochMeans();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                step(indices, epoch, means);
            }
            context.listener().onEpoch(report(epoch, means));
        }
        return finish();
    }

    private void step(int[] indices, int epoch, EpochMeans means) {
        Network network = encoder.network();
        double[] centre = encoder.centre();
        boolean[] anomalous = samples.anomalous(indices);
        float[] z = network.forward(samples.all().select(indices));
        double[] d = Representations.squaredDistances(z, centre);
        CHECKS.requireFinite("distance to the centre", Arrays.stream(d).sum(), epoch);
        double loss = objective.loss(d, anomalous);
        CHECKS.requireFinite("loss", loss, epoch);
        network.backward(objective.gradient(z, d, anomalous, centre));
        network.update(settings.schedule().at(epoch));
        means.add("loss", loss, d.length);
        addMean(means, "mean_distance", d, anomalous, false);
        addMean(means, "mean_anomaly_distance", d, anomalous, true);
        means.add("variance", Representations.variance(z, centre.length), d.length);
    }

    /** Adds the mean distance of one kind of samples, if the batch has any. */
    private static void addMean(
            EpochMeans means, String name, double[] distances, boolean[] anomalous, boolean anomalies) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < distances.length; i++) {
            if (anomalous[i] == anomalies) {
                sum += distances[i];
                count++;
            }
        }
        if (count > 0) {
            means.add(name, sum / count, count);
        }
    }

    /**
     * The diagnostics of an epoch, as seen in training mode before each step: {@code loss} without weight decay,
     * {@code mean_distance} of the unlabelled samples' squared distances, {@code mean_anomaly_distance} of the labelled
     * anomalies' if there are any, and {@code variance}, the mean over batches of the summed variance of z, which falls
     * to 0 when the representation collapses.
     */
    private EpochReport report(int epoch, EpochMeans means) {
        return new EpochReport(
                EpochReport.TRAIN, epoch + 1, settings.epochs(), means.values(), this::distances, encoder::distances);
    }

    private Map<String, double[]> distances() {
        Map<String, double[]> distances = new LinkedHashMap<>();
        distances.put("normal", encoder.distances(samples.unlabelled()));
        distances.put("anomalies", encoder.distances(samples.anomalies()));
        return distances;
    }

    private FittedDeepSad finish() {
        float[] z = encoder.network().infer(samples.all());
        double[] d = Representations.squaredDistances(z, encoder.centre());
        double threshold = Quantile.of(Arrays.copyOf(d, samples.unlabelledCount()), 1 - settings.nu());
        CHECKS.requireFinite("distance to the centre", threshold, settings.epochs() - 1);
        CHECKS.requireSpread("representation", z, encoder.centre().length);
        return new FittedDeepSad(settings, encoder, threshold);
    }
}
