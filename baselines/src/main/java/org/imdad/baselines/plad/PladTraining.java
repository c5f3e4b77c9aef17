package org.imdad.baselines.plad;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Minibatches;

/** One training run of {@link Plad}, from fresh networks to the fitted detector. */
final class PladTraining {

    private static final TrainingChecks CHECKS = new TrainingChecks(PladFactory.NAME);
    private static final double CHANCE = 2 * Math.log(2);
    private static final double MARGIN = 0.01;

    private final PladSettings settings;
    private final PladNetworks networks;
    private final Samples samples;
    private final FitContext context;
    private final RandomGenerator noise;

    /**
     * Prepares a run.
     *
     * @param settings hyperparameters
     * @param networks freshly drawn; the classifier passes to the fitted detector
     * @param samples training samples
     * @param context seed, listener and cancellation
     */
    PladTraining(PladSettings settings, PladNetworks networks, Samples samples, FitContext context) {
        this.settings = settings;
        this.networks = networks;
        this.samples = samples;
        this.context = context;
        this.noise = context.random("perturbations");
    }

    FittedPlad run() {
        Minibatches minibatches = new Minibatches(samples.size(), settings.batchSize(), context.random("batches"));
        Map<String, Double> last = Map.of();
        int step = 0;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochMeans means = new EpochMeans();
            List<int[]> batches = minibatches.nextEpoch();
            int steps = settings.epochs() * batches.size();
            for (int[] indices : batches) {
                context.checkpoint();
                step(
                        samples.select(indices),
                        epoch,
                        settings.schedule().rate(settings.learningRate(), step, steps),
                        means);
                step++;
            }
            last = means.values();
            context.listener().onEpoch(report(epoch, last));
        }
        return finish(last);
    }

    private void step(Samples batch, int epoch, double learningRate, EpochMeans means) {
        float[] epsilon = new float[batch.size() * networks.perturbator().codeSize()];
        for (int k = 0; k < epsilon.length; k++) {
            epsilon[k] = (float) noise.nextGaussian();
        }
        PladNetworks.Terms terms = networks.backward(batch, epsilon);
        CHECKS.requireFinite("loss", terms.total(), epoch);
        networks.update(learningRate);
        means.add(batch.size(), terms.values());
    }

    private EpochReport report(int epoch, Map<String, Double> values) {
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                values,
                Map::of,
                unseen -> FittedDetector.bounded(FittedPlad.scores(networks.classifier(), unseen)));
    }

    private FittedPlad finish(Map<String, Double> last) {
        float[] logits = networks.classifier().infer(samples);
        for (float logit : logits) {
            CHECKS.requireFinite("logit of a training sample", logit, settings.epochs() - 1);
        }
        double classification = last.get("normal_loss") + last.get("perturbed_loss");
        if (classification >= CHANCE - MARGIN) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "%s: the classifier cannot tell perturbed samples from normal ones (loss %.3f, chance %.3f); lower lambda or learning_rate, or train for more epochs"
                            .formatted(PladFactory.NAME, classification, CHANCE));
        }
        CHECKS.requireSpread("score", logits, 1);
        return new FittedPlad(settings, networks.classifier());
    }
}
