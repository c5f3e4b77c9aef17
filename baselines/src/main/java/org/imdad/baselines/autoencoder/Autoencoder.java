package org.imdad.baselines.autoencoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.baselines.sphere.TrainingChecks;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.AutoencoderTraining;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.ReconstructionLoss;

/**
 * Reconstruction error of an autoencoder x ↦ x̂, a network that leads through a code of few values and is trained to give
 * back its input. It learns what training samples have in common and reconstructs others badly. With n samples:
 *
 * <pre>  min over W  (1/n) Σ ‖x̂_i − x_i‖² + (λ/2)‖W‖²      score ‖x̂ − x‖²</pre>
 *
 * <p>Training: minibatches of Adam; the last epoch is taken, nothing is selected. The threshold is the (1−ν)-quantile of
 * the training samples' scores.
 *
 * <p>Source: M. Sakurada, T. Yairi, "Anomaly Detection Using Autoencoders with Nonlinear Dimensionality Reduction", MLSDA
 * 2014. Departures: networks and optimiser are those with which Deep SVDD pretrains its encoder (L. Ruff et al., "Deep
 * One-Class Classification", ICML 2018, where this detector is the baseline DCAE); they include batch normalisation and
 * no bias terms. If a training value lies outside [0, 1], which a sigmoid cannot reach, the last sigmoid is left out. A
 * last minibatch of one sample joins the one before it, see {@link Minibatches}. Labelled anomalies are not used.
 *
 * <p>Immutable and thread-safe.
 */
public final class Autoencoder implements Detector {

    private static final TrainingChecks CHECKS = new TrainingChecks(AutoencoderFactory.NAME);

    private final AutoencoderSettings settings;

    /** A detector with these settings. */
    public Autoencoder(AutoencoderSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return AutoencoderFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return AutoencoderSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        if (data.normal().size() < 2) {
            throw new InvalidInputException(
                    "training data: 1 normal sample; %s needs at least 2".formatted(AutoencoderFactory.NAME));
        }
        context.checkpoint();
        NetworkSpec spec = Architectures.of("encoder", settings.encoder(), data.shape())
                .in(settings.precision())
                .autoencoderFor(data.normal());
        Adam adam = Adam.of(settings.learningRate(), settings.weightDecay());
        Network network = Networks.create(spec, adam, context.random("weights"));
        try {
            train(network, data.normal(), context);
            return finish(network, data.normal());
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    private void train(Network network, Samples samples, FitContext context) {
        double constant = ReconstructionErrors.ofMean(samples);
        Minibatches minibatches = new Minibatches(samples.size(), settings.batchSize(), context.random("batches"));
        AutoencoderTraining training = new AutoencoderTraining(
                AutoencoderFactory.NAME,
                "learning_rate",
                AutoencoderTraining.step(network, ReconstructionLoss.SUM),
                samples,
                minibatches,
                ReconstructionLoss.SUM,
                context);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            double loss = training.epoch(settings.schedule().at(epoch));
            context.listener()
                    .onEpoch(new EpochReport(
                            EpochReport.TRAIN,
                            epoch + 1,
                            settings.epochs(),
                            values(loss, constant),
                            Map::of,
                            unseen -> FittedAutoencoder.scores(network, unseen)));
        }
    }

    /**
     * The diagnostics of an epoch: {@code loss} without weight decay and {@code explained_variance}, 1 minus the loss
     * over that of the best constant reconstruction: 1 if all samples are reconstructed, 0 or less if the network does
     * no better than that constant. Equal samples have no variance to be explained.
     */
    private static Map<String, Double> values(double loss, double constant) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss);
        double explained = 1 - loss / constant;
        if (Double.isFinite(explained)) {
            values.put("explained_variance", explained);
        }
        return values;
    }

    private FittedAutoencoder finish(Network network, Samples samples) {
        float[] reconstructions = network.infer(samples);
        double[] errors = ReconstructionErrors.of(reconstructions, samples);
        double threshold = Quantile.of(errors, 1 - settings.nu());
        CHECKS.requireFinite("reconstruction error", threshold, settings.epochs() - 1);
        CHECKS.requireSpread("reconstruction", reconstructions, samples.features());
        return new FittedAutoencoder(settings, network, threshold);
    }
}
