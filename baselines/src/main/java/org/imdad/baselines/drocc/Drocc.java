package org.imdad.baselines.drocc;

import java.util.Map;
import java.util.Objects;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Optimiser;

/**
 * Deep robust one-class classification: a network f, positive on normal samples, learns to be negative on the worst points
 * of a shell around each of them. With ℓ(s, +1) = log(1 + e^(−s)) and ℓ(s, −1) = log(1 + e^s):
 *
 * <pre>  min over f  Σ_i ℓ(f(x_i), y_i) + μ Σ_(y_i = +1) max over x̃ with r ≤ ‖x̃ − x_i‖ ≤ γr of ℓ(f(x̃), −1)</pre>
 *
 * <p>DROCC takes the Euclidean norm and no labelled anomalies. DROCC-LF learns from labelled anomalies too (y = −1) and
 * takes ‖h‖² = Σ_j σ_j h_j² with σ_j = |∂ℓ/∂x_j|, scaled to Σ_j σ_j = d. The maximum is sought by gradient ascent, see
 * {@link Adversary}. In the warm-up epochs the second sum is left out. Score −f(x). The last epoch is taken, nothing is
 * selected.
 *
 * <p>Threshold: the (1−ν)-quantile of the normal training samples' scores. The paper's f = 0 is not taken: where the shell
 * reaches into the normal samples, f is near 0 on all of them and on either side of it by chance.
 *
 * <p>Source: S. Goyal, A. Raghunathan, M. Jain, H. V. Simhadri, P. Jain, "DROCC: Deep Robust One-Class Classification", ICML
 * 2020, PMLR 119:3711–3721, in the form of the authors' PyTorch implementation where it differs: means instead of sums;
 * projection after every 10th step of the ascent (every 5th in DROCC-LF) instead of every step; σ anew for every
 * minibatch and sample instead of every epoch; the ascent in training mode, so that batch normalisation takes the
 * statistics of the points and the running statistics move with every step. Departures from that implementation:
 *
 * <ul>
 *   <li>it reports the epoch that is best on the test data; here only a suite that asks for it by name does;
 *   <li>it projects only after those steps, here also after the last one if it is none of them;
 *   <li>for DROCC-LF it tries 40 random multipliers in the projection, here the multiplier is solved for;
 *   <li>for DROCC-LF it takes σ from a pass of its own over the normal samples of a minibatch, here from the pass over all of
 *       it; with batch normalisation the statistics then hold the anomalies too, and the running ones move once less;
 *   <li>its DROCC-LF scores a test batch with the statistics of that batch, here with the running statistics;
 *   <li>a gradient or an offset of 0 gives NaN there; here the point stays, and σ is 1 everywhere if its gradient is 0;
 *   <li>networks for other samples than vectors and 32×32 images are ours, see {@link LogitNetwork}, as is the radius
 *       {@code auto} where features are not standardised, see {@link Radius};
 *   <li>a last minibatch of one sample joins the one before it, see {@link org.imdad.core.nn.Minibatches}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class Drocc implements Detector {

    static final Citation PAPER = new Citation(
            "S. Goyal, A. Raghunathan, M. Jain, H. V. Simhadri, P. Jain",
            "DROCC: Deep Robust One-Class Classification",
            "ICML, PMLR 119:3711-3721",
            2020);

    private final Variant variant;
    private final DroccSettings settings;

    private Drocc(Variant variant, DroccSettings settings) {
        this.variant = variant;
        this.settings = Objects.requireNonNull(settings);
    }

    /** DROCC with these settings. */
    public static Drocc plain(DroccSettings settings) {
        return new Drocc(Variant.PLAIN, settings);
    }

    /** DROCC-LF with these settings. */
    public static Drocc limitedNegatives(DroccSettings settings) {
        return new Drocc(Variant.LIMITED_NEGATIVES, settings);
    }

    @Override
    public String name() {
        return variant.detector();
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return DroccSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        if (data.normal().size() < 2) {
            throw new InvalidInputException("training data: 1 normal sample; %s needs at least 2".formatted(name()));
        }
        context.checkpoint();
        TrainingData used = variant == Variant.PLAIN ? TrainingData.of(data.normal()) : data;
        Optimiser optimiser =
                settings.optimiser().with(settings.learningRate(), settings.momentum(), settings.weightDecay());
        Network network =
                Networks.create(LogitNetwork.of(settings, data.shape()), optimiser, context.random("weights"));
        try {
            return new DroccTraining(variant, settings, network, used, context).run();
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }
}
