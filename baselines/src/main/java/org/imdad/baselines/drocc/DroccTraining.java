package org.imdad.baselines.drocc;

import java.util.Map;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;

/** One training run of {@link Drocc}, from the fresh network to the fitted detector. */
final class DroccTraining {

    private final Variant variant;
    private final DroccSettings settings;
    private final Network network;
    private final TrainingData data;
    private final FitContext context;
    private final Adversary adversary;
    private final LearningRates rates;

    /**
     * Prepares a run.
     *
     * @param variant which method
     * @param settings hyperparameters
     * @param network f; passes to the fitted detector
     * @param data normal samples and the anomalies that the method may use
     * @param context seed, listener and cancellation
     */
    DroccTraining(Variant variant, DroccSettings settings, Network network, TrainingData data, FitContext context) {
        this.variant = variant;
        this.settings = settings;
        this.network = network;
        this.data = data;
        this.context = context;
        double radius = Radius.resolve(settings.radius(), data.normal());
        Shell shell = new Shell(radius, settings.gamma() * radius);
        this.adversary = new Adversary(network, variant, settings, shell, context.random("noise"), context::checkpoint);
        this.rates = new LearningRates(
                settings.learningRate(),
                settings.warmUpEpochs(),
                settings.epochs(),
                data.shape().isImage());
    }

    FittedDrocc run() {
        int n = data.normal().size() + data.anomalies().size();
        Minibatches minibatches = new Minibatches(n, settings.batchSize(), context.random("batches"));
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            EpochSums sums = new EpochSums();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                LabelledBatch batch = LabelledBatch.of(data, indices);
                sums.add(backward(batch, epoch), batch);
                network.update(rates.at(epoch));
            }
            context.listener().onEpoch(report(epoch, sums));
        }
        return finish();
    }

    private Objective backward(LabelledBatch batch, int epoch) {
        if (epoch < settings.warmUpEpochs() || batch.normals() == 0) {
            return Objective.withoutAdversary(network, batch);
        }
        Samples normal = batch.normalSamples();
        return Objective.withAdversary(network, batch, settings.mu(), gradient -> adversary.points(normal, gradient));
    }

    private EpochReport report(int epoch, EpochSums sums) {
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                sums.values(settings.mu()),
                Map::of,
                unseen -> FittedDrocc.scores(network.infer(unseen)));
    }

    private FittedDrocc finish() {
        float[] logits = network.infer(data.normal());
        Divergence.requireFinite("a logit", logits);
        if (Representations.areConstant(logits, 1)) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "%s: all training samples have the same logit; check that they differ, lower epochs or learning_rate"
                            .formatted(variant.detector()));
        }
        double threshold = Quantile.of(FittedDrocc.scores(logits), 1 - settings.nu());
        return new FittedDrocc(variant, settings, network, threshold);
    }
}
