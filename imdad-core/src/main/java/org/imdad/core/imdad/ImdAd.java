package org.imdad.core.imdad;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * IMD-AD, interpretable maximum margin deep anomaly detection: two concentric spheres in the space of a learned
 * representation, the normal samples inside the inner one, a few labelled anomalies beyond the outer one, and the margin
 * between them as wide as possible.
 *
 * <pre>
 * min over θ, c, R² ≥ 0, ρ² ≥ 0 of
 * R² − ν ρ² + (ν₁/n₁) Σ_N max(0, d(xᵢ) − R²) + (ν₂/n₂) Σ_A max(0, R² + ρ² − d(xⱼ)) + (λ/2) Σ_l ‖W_l‖²,
 * d(x) = ‖φ(x) − c‖²,  φ(x) = g(x; θ)/‖g(x; θ)‖ or g(x; θ)
 * </pre>
 *
 * <p>N holds the n₁ normal samples, A the n₂ labelled anomalies. Radius R² and margin ρ² have a closed form
 * ({@link RadiusSolver}), so that the shares of samples on the wrong side are bounded in advance ({@link OutlierRatio});
 * centre and radius are the weight and bias of the last network layer ({@link FinalLayer}). The score is d(x)/R² with
 * threshold 1 ({@link FittedImdAd}).
 *
 * <p>Source: Z. Yang, M. Huang, X. Li, X. Pan, Q. Wang, J. Zhao, "Interpretable Maximum Margin Deep Anomaly Detection",
 * arXiv 2603.07073, 2026. The full paper was not at hand. What is built here is derived from its abstract and from an
 * article about it, which state the maximum margin objective, the equivalence of sphere and final layer, the score
 * ‖f(x) − c‖²/R², the hyperparameters ν, ν₁, ν₂ and the outlier-ratio bounds (1+ν)/ν₁ and ν/ν₂. Those bounds fix the form
 * of the objective up to scaling: it is the problem of M. Wu and J. Ye, "A Small Sphere and Large Margin Approach for
 * Novelty Detection Using Training Data with Outliers", IEEE TPAMI 31(11), 2009, with a deep feature map.
 *
 * <p>Choices of ours, where the sources at hand are silent: the unit geometry ({@link Geometry}), the alternation of one
 * epoch of Adam with the closed form, minibatches of normal samples and anomalies drawn apart and with replacement, one
 * batch normalisation over both ({@link ImdAdTraining}), the learning-rate schedule, no weight decay on the final layer,
 * ρ² = 0 where there are no labelled anomalies ({@link RadiusSolver}; nothing then prevents a collapse, and a fit that
 * ends in one fails), pretraining on the normal samples alone, and the default values.
 *
 * <p>Thread-safe; the result of a fit depends on settings, data, seed and number of threads alone.
 */
public final class ImdAd implements Detector {

    /** Name in suites. */
    public static final String NAME = "imd-ad";

    static final ParameterSchema<ImdAdSettings> SCHEMA = ParameterSchema.of(ImdAdSettings.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImdAd.class);

    private final ImdAdSettings settings;

    /** A detector with the given hyperparameters. */
    public ImdAd(ImdAdSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return SCHEMA.values(settings);
    }

    @Override
    public FittedImdAd fit(TrainingData data, FitContext context) {
        Architecture architecture = architecture(settings, data.shape());
        Network network = network(settings, architecture, context.seed());
        try {
            if (settings.pretrainEpochs() > 0) {
                network.load(settings.pretraining().encoder(architecture, data.normal(), context));
            }
            TrainedSpheres spheres = new ImdAdTraining(settings, data, context, network).run();
            if (spheres.radii().radius2() == 0) {
                LOG.warn("The sphere has radius 0, so scores are squared distances and the threshold is 0;"
                        + " a larger nu1 or fewer epochs may keep the normal samples apart");
            }
            return new FittedImdAd(settings, data.shape(), network, spheres);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    static Architecture architecture(ImdAdSettings settings, SampleShape shape) {
        return Architectures.of("encoder", settings.encoder(), shape).in(settings.precision());
    }

    private static Network network(ImdAdSettings settings, Architecture architecture, long seed) {
        Adam adam = Adam.of(settings.learningRate(), settings.weightDecay());
        return Networks.create(architecture.encoder(), adam, FitContext.random(seed, "weights"));
    }
}
