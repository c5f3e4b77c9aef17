package org.imdad.baselines.deepsvdd;

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
 * Deep support vector data description: a network φ without bias terms learns to map the training samples close to a
 * centre c that is fixed before training. With d_i = ‖φ(x_i) − c‖² and n samples:
 *
 * <pre>
 *   one-class      min over W     (1/n) Σ d_i + (λ/2)‖W‖²                        score d
 *   soft-boundary  min over W, R  R² + (1/(νn)) Σ max(0, d_i − R²) + (λ/2)‖W‖²   score d − R²
 * </pre>
 *
 * <p>Training: the encoder of an autoencoder is copied into φ with its running statistics; c is the mean of φ over the
 * training samples in inference mode, coordinates nearer to 0 than 0.1 moved to ±0.1; then minibatches of Adam. R is 0 in
 * the warm-up epochs; from then on, after every step, it is the (1−ν)-quantile of the distances √d_i of that step's batch.
 * Where all epochs are warm-up, R is that quantile over the training samples in inference mode. The last epoch is taken,
 * nothing is selected.
 *
 * <p>Threshold: 0 for soft-boundary; one-class has none in the paper, the (1−ν)-quantile of the training samples' d is
 * used.
 *
 * <p>Source: L. Ruff et al., "Deep One-Class Classification", ICML 2018, PMLR 80:4393–4402, in the form of the authors' PyTorch
 * implementation. The paper states a leaky ReLU of slope 0.1, that implementation has 0.01. Departures: a last minibatch
 * of one sample joins the one before it, see {@link org.imdad.core.nn.Minibatches}; see also
 * {@link org.imdad.core.nn.Pretraining}. Labelled anomalies are not used. Immutable and thread-safe.
 */
public final class DeepSvdd implements Detector {

    private final DeepSvddSettings settings;

    /** A detector with these settings. */
    public DeepSvdd(DeepSvddSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return DeepSvddFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return DeepSvddSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        if (data.normal().size() < 2) {
            throw new InvalidInputException(
                    "training data: 1 normal sample; %s needs at least 2".formatted(DeepSvddFactory.NAME));
        }
        context.checkpoint();
        Architecture architecture =
                Architectures.of("encoder", settings.encoder(), data.shape()).in(settings.precision());
        Adam adam = Adam.of(settings.learningRate(), settings.weightDecay());
        Network network = Networks.create(architecture.encoder(), adam, context.random("weights"));
        try {
            if (settings.pretrainEpochs() > 0) {
                network.load(settings.pretraining().encoder(architecture, data.normal(), context));
            }
            return new DeepSvddTraining(settings, network, data.normal(), context).run();
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }
}
