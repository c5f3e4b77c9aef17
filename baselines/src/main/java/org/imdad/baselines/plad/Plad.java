package org.imdad.baselines.plad;

import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * Perturbation learning based anomaly detection: a classifier f tells normal samples from perturbed ones, which a second
 * network g makes of them, x̃ = α ⊙ x + β with (α, β) = g(x). Both minimise one sum over n samples of d values:
 *
 * <pre>
 *   min over f, g   (1/n) Σ [ log(1 + e^{−f(x_i)}) + log(1 + e^{f(x̃_i)}) ]
 *                   + (λ/(n·d)) Σ ( ‖α_i − 1‖² + ‖β_i‖² ) + (w/n) Σ KL_i                         score −f(x)
 * </pre>
 *
 * <p>f(x) is the logit of "normal"; g is a variational autoencoder, see {@link Perturbator}, whose code is drawn anew in
 * every step, with KL_i its divergence from N(0, I). Training: Adam on all weights by minibatches, samples and perturbed
 * samples passing through f together. The last epoch is taken, nothing is selected; only f scores.
 *
 * <p>λ must be low enough for a perturbation to pay. On standardised vectors a shift δ lowers the cross-entropies by about
 * ‖δ‖²/4 and costs λ‖δ‖²/d, so that for λ ≥ d/4 nothing is left to tell apart; the fit then ends as collapsed.
 *
 * <p>The longer the networks are trained, the smaller the perturbations that the classifier still recognises become, and what
 * it recognises them by need not tell anomalies: the AUROC of an epoch can be far above that of the last. The published
 * numbers on tables were met here with the best epoch on test data only.
 *
 * <p>Threshold: 0, where normal and perturbed are equally probable.
 *
 * <p>Source: J. Cai, J. Fan, "Perturbation Learning Based Anomaly Detection", NeurIPS 2022, 35:14317–14330. The paper's
 * formula has no KL and the norms as sums over values, so that its λ is this λ/d; the form with a variational autoencoder
 * and means is that of Hermary et al., PLUME, WACV 2025, who state that they follow the authors' code. Our choices, where neither
 * is known: optimiser (Adam without decay of weights; PLUME has AdamW with decay), learning rate, its schedule (PLUME: one-cycle up to
 * 0.005) and batch size (PLUME: 512); networks for anything but CIFAR-10, see {@link PladClassifiers}; w = 1. Departures from PLUME: the last,
 * smaller minibatch is used, see {@link org.imdad.core.nn.Minibatches}, and no epoch is chosen by test scores. Labelled
 * anomalies are not used. Immutable and thread-safe.
 */
public final class Plad implements Detector {

    private final PladSettings settings;

    /** A detector with these settings. */
    public Plad(PladSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return PladFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return PladSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        context.checkpoint();
        Network classifier = Networks.create(
                PladClassifiers.of("classifier", settings.classifier(), data.shape())
                        .in(settings.precision()),
                Adam.of(settings.learningRate(), 0),
                context.random("classifier weights"));
        try (Perturbator perturbator = perturbator(data.shape(), context.random("perturbator weights"))) {
            PladNetworks networks =
                    new PladNetworks(classifier, perturbator, settings.lambda(), settings.divergenceWeight());
            return new PladTraining(settings, networks, data.normal(), context).run();
        } catch (RuntimeException | Error e) {
            classifier.close();
            throw e;
        }
    }

    private Perturbator perturbator(SampleShape shape, RandomGenerator weights) {
        Adam adam = Adam.of(settings.learningRate(), 0);
        return Perturbator.create(shape, settings.width(shape.size()), settings.precision(), adam, weights);
    }
}
