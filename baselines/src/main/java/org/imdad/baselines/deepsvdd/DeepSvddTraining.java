package org.imdad.baselines.deepsvdd;

import java.util.Arrays;
import java.util.Map;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;

/** One training run of {@link DeepSvdd}, from the centre to the fitted detector. */
final class DeepSvddTraining {

    private final DeepSvddSettings settings;
    private final Network network;
    private final Samples samples;
    private final FitContext context;
    private double[] centre;
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
        this.network = network;
        this.samples = samples;
        this.context = context;
    }

    FittedDeepSvdd run() {
        int p = network.outputSize();
        centre = Representations.centre(Representations.mean(network.infer(samples), p));
        Minibatches minibatches = new Minibatches(samples.size(), settings.batchSize(), context.random("batches"));
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochSums sums = new EpochSums();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                step(samples.select(indices), epoch, sums);
            }
            context.listener().onEpoch(report(epoch, sums));
        }
        return finish();
    }

    private void step(Samples batch, int epoch, EpochSums sums) {
        float[] z = network.forward(batch);
        double[] d = Representations.squaredDistances(z, centre);
        double loss = settings.objective().loss(d, radius2, settings.nu());
        if (!Double.isFinite(loss)) {
            throw diverged("loss", loss, epoch);
        }
        network.backward(settings.objective().gradient(z, d, centre, radius2, settings.nu()));
        network.update(settings.schedule().at(epoch));
        sums.add(loss, d, Representations.variance(z, centre.length));
        if (settings.objective() == Objective.SOFT_BOUNDARY && epoch >= settings.warmUpEpochs()) {
            double[] unsquared = Arrays.stream(d).map(Math::sqrt).toArray();
            double radius = Quantile.of(unsquared, 1 - settings.nu());
            radius2 = radius * radius;
        }
    }

    private EpochReport report(int epoch, EpochSums sums) {
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                sums.values(settings.objective(), radius2),
                () -> Map.of("normal", Representations.squaredDistances(network.infer(samples), centre)),
                unseen -> FittedDeepSvdd.scores(settings.objective(), network.infer(unseen), centre, radius2));
    }

    private FittedDeepSvdd finish() {
        float[] z = network.infer(samples);
        double[] d = Representations.squaredDistances(z, centre);
        double quantile = Quantile.of(d, 1 - settings.nu());
        if (!Double.isFinite(quantile)) {
            throw diverged("distance to the centre", quantile, settings.epochs() - 1);
        }
        if (Representations.areConstant(z, centre.length)) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "deep-svdd: all training samples have the same representation; check that they differ, lower epochs or learning_rate");
        }
        boolean learned =
                settings.objective() == Objective.SOFT_BOUNDARY && settings.epochs() > settings.warmUpEpochs();
        return new FittedDeepSvdd(settings, network, centre, learned ? radius2 : quantile);
    }

    private static FitException diverged(String what, double value, int epoch) {
        return new FitException(
                FitException.Kind.DIVERGED,
                "deep-svdd: the %s became %s in epoch %d; lower learning_rate or scale the samples"
                        .formatted(what, value, epoch + 1));
    }
}
