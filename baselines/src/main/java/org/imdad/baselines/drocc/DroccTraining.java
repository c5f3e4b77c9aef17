package org.imdad.baselines.drocc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EpochMeans;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;

/** One training run of {@link Drocc}, from the fresh network to the fitted detector. */
final class DroccTraining {

    private static final String CROSS_ENTROPY = "cross_entropy";
    private static final String ADVERSARIAL = "adversarial_loss";

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
            EpochMeans means = new EpochMeans();
            for (int[] indices : minibatches.nextEpoch()) {
                context.checkpoint();
                LabelledBatch batch = LabelledBatch.of(data, indices);
                add(backward(batch, epoch), batch, means);
                network.update(rates.at(epoch));
            }
            context.listener().onEpoch(report(epoch, means.values()));
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

    private static void add(Objective objective, LabelledBatch batch, EpochMeans means) {
        means.add(CROSS_ENTROPY, objective.crossEntropy(), batch.samples().size());
        if (!Double.isNaN(objective.adversarial())) {
            means.add(ADVERSARIAL, objective.adversarial(), batch.normals());
        }
    }

    /** The loss stands without weight decay, the terms as they were in training mode before each step. */
    private EpochReport report(int epoch, Map<String, Double> means) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", means.get(CROSS_ENTROPY) + settings.mu() * means.getOrDefault(ADVERSARIAL, 0.0));
        values.putAll(means);
        return new EpochReport(
                EpochReport.TRAIN,
                epoch + 1,
                settings.epochs(),
                values,
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
