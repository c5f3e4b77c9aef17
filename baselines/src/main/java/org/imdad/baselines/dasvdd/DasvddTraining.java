package org.imdad.baselines.dasvdd;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Minibatches;

/** One training run of {@link Dasvdd}, from the centre's start to the fitted detector. */
final class DasvddTraining {

    private static final TrainingChecks CHECKS = new TrainingChecks(DasvddFactory.NAME);

    private final DasvddSettings settings;
    private final DasvddLoss loss;
    private final Autoencoder networks;
    private final Samples samples;
    private final FitContext context;
    private final AdaGrad centre;

    /**
     * Prepares a run.
     *
     * @param settings hyperparameters
     * @param loss the objective with its γ
     * @param networks freshly drawn; pass to the fitted detector
     * @param samples training samples
     * @param context seed, listener and cancellation
     */
    DasvddTraining(
            DasvddSettings settings, DasvddLoss loss, Autoencoder networks, Samples samples, FitContext context) {
        this.settings = settings;
        this.loss = loss;
        this.networks = networks;
        this.samples = samples;
        this.context = context;
        this.centre = new AdaGrad(
                settings.centreLearningRate(),
                settings.centreDecay(),
                standardNormal(networks.codeSize(), context.random("centre")));
    }

    /** The objective, with γ as given or by {@link UntrainedRatio}. */
    static DasvddLoss loss(DasvddSettings settings, AutoencoderSpec spec, Samples samples, FitContext context) {
        double gamma = settings.gamma() > 0
                ? settings.gamma()
                : UntrainedRatio.of(spec, samples, settings.gammaDraws(), settings.batchSize(), context);
        if (!Double.isFinite(gamma)) {
            throw new FitException(
                    FitException.Kind.DIVERGED,
                    "dasvdd: gamma became %s in untrained networks; scale the samples or give gamma".formatted(gamma));
        }
        return new DasvddLoss(gamma);
    }

    private static double[] standardNormal(int length, RandomGenerator random) {
        double[] values = new double[length];
        for (int j = 0; j < length; j++) {
            values[j] = random.nextGaussian();
        }
        return values;
    }

    /**
     * Trains for all epochs.
     *
     * @param unitRange whether all training values lie in [0, 1]; kept for restoring
     */
    FittedDasvdd run(boolean unitRange) {
        Minibatches minibatches = new Minibatches(samples.size(), settings.batchSize(), context.random("batches"));
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochMeans means = new EpochMeans();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                step(samples.select(indices), epoch, means);
            }
            context.listener().onEpoch(report(epoch, means));
        }
        return finish(unitRange);
    }

    private void step(Samples batch, int epoch, EpochMeans means) {
        int count = settings.networkPart(batch.size());
        Samples first = batch.slice(0, count);
        Samples second = count < batch.size() ? batch.slice(count, batch.size()) : first;
        DasvddLoss.Terms terms = loss.backward(networks, first, centre.parameters());
        CHECKS.requireFinite("loss", terms.total(), epoch);
        networks.update(settings.learningRate());
        double[] mean = Representations.mean(networks.codes(second), networks.codeSize());
        centre.step(DasvddLoss.centreGradient(centre.parameters(), mean));
        means.add(count, terms.values());
    }

    private EpochReport report(int epoch, EpochMeans means) {
        double[] c = centre.parameters();
        Map<String, Double> values = means.values();
        values.put("gamma", loss.gamma());
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                values,
                () -> Map.of("normal", Representations.squaredDistances(networks.codes(samples), c)),
                unseen -> FittedDetector.bounded(loss.scores(networks, unseen, c)));
    }

    private FittedDasvdd finish(boolean unitRange) {
        double[] c = centre.parameters();
        double[] scores = loss.scores(networks, samples, c);
        for (double score : scores) {
            CHECKS.requireFinite("score of a training sample", score, settings.epochs() - 1);
        }
        CHECKS.requireSpread("code", networks.codes(samples), c.length);
        return new FittedDasvdd(settings, loss, networks, c, Quantile.of(scores, 1 - settings.nu()), unitRange);
    }
}
