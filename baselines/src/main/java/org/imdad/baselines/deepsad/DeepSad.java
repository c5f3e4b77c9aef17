package org.imdad.baselines.deepsad;

import java.util.Map;
import java.util.Objects;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * Deep semi-supervised anomaly detection: a network φ without bias terms learns to map unlabelled samples, mostly normal,
 * close to a centre c that is fixed before training, and labelled anomalies away from it. With d(x) = ‖φ(x) − c‖², n
 * unlabelled samples and m labelled anomalies:
 *
 * <pre>
 *   min over W  (1/(n+m)) Σ_unlabelled d(x_i) + (η/(n+m)) Σ_anomalies 1/(d(x_j) + ε) + (λ/2)‖W‖²,  ε = 1e-6
 * </pre>
 *
 * <p>The score is d(x). Without labelled anomalies this is one-class Deep SVDD.
 *
 * <p>Training: the encoder of an autoencoder, trained on all samples by {@link org.imdad.core.nn.ReconstructionLoss#MEAN},
 * is copied into φ with its running statistics; c is the mean of φ over all samples in inference mode, coordinates nearer
 * to 0 than 0.1 moved to ±0.1; then Adam on minibatches drawn from both kinds alike. The last epoch is taken, nothing is
 * selected. The paper has no threshold; the (1−ν)-quantile of the unlabelled samples' d is used.
 *
 * <p>Source: L. Ruff et al., "Deep Semi-Supervised Anomaly Detection", ICLR 2020, in the form of the authors' PyTorch
 * implementation. The paper has no ε and leaves labelled anomalies out of the mean that gives c.
 *
 * <p>Departures: that implementation does not copy the pretrained weights, because their names do not match, so what it
 * trains starts at random weights; {@code pretrain_epochs: 0} does the same. It drops a last minibatch that is not full,
 * also from the mean that gives c; here all samples count, see {@link org.imdad.core.nn.Minibatches}. Labelled normal
 * samples are not provided for. The network {@code cifar-lenet} is that of Deep SVDD, whose weights are drawn in another
 * way and whose autoencoder has one batch normalisation more. See also {@link org.imdad.core.nn.Pretraining}.
 *
 * <p>Immutable and thread-safe.
 */
public final class DeepSad implements Detector {

    private final DeepSadSettings settings;

    /** A detector with these settings. */
    public DeepSad(DeepSadSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return DeepSadFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return DeepSadSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        if (data.normal().size() < 2) {
            throw new InvalidInputException(
                    "training data: 1 normal sample; %s needs at least 2".formatted(DeepSadFactory.NAME));
        }
        context.checkpoint();
        Architecture architecture =
                Architectures.of("encoder", settings.encoder(), data.shape()).in(settings.precision());
        Adam adam = Adam.of(settings.learningRate(), settings.weightDecay());
        MixedSamples samples = MixedSamples.of(data);
        Network network = Networks.create(architecture.encoder(), adam, context.random("weights"));
        try {
            if (settings.pretrainEpochs() > 0) {
                network.load(settings.pretraining().encoder(architecture, samples.all(), context));
            }
            return new DeepSadTraining(settings, network, samples, context).run();
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }
}
