package org.imdad.baselines.dohsc;

import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * A fitted {@link Dohsc}. Scores: at least −R² for a sphere, at least −(r_max − r_min)²/4 for a shell, positive outside; where
 * something overflows, {@link Double#MAX_VALUE}. Transductive variants score at least as many samples together as the code has
 * values, or none, and one sample that overflows takes the others of its batch with it. Not thread-safe.
 */
final class FittedDohsc implements ExplainableDetector {

    private final Variant variant;
    private final DohscSettings settings;
    private final DohscModel model;

    /**
     * Creates a fitted detector.
     *
     * @param variant which of the detectors
     * @param settings hyperparameters
     * @param model gives the scores; its network is closed with this
     */
    FittedDohsc(Variant variant, DohscSettings settings, DohscModel model) {
        this.variant = variant;
        this.settings = settings;
        this.model = model;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return model.scores(samples);
    }

    /** Empty for the transductive variants: the score of a sample depends on its batch. */
    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return model.projector().differentiable(model);
    }

    @Override
    public double threshold() {
        return 0;
    }

    @Override
    public SampleShape inputShape() {
        return model.network().spec().input();
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                variant.detector(),
                DohscSettings.SCHEMA.values(settings),
                inputShape(),
                model.region().radii(),
                model.arrays());
    }

    static FittedDohsc restore(Variant variant, SavedModel model) {
        model.requireOf(variant.detector());
        DohscSettings settings = DohscSettings.SCHEMA.create(model.hyperparameters());
        DohscArchitecture architecture = DohscArchitectures.of("encoder", settings.encoder(), model.inputShape());
        Recipe recipe = Recipe.of(settings, model.inputShape());
        Region region = variant.form().restore(model, recipe.nu());
        int q = architecture.codeSize();
        double[] centre = model.array(DohscModel.CENTRE, q).doubles();
        Projector projector = variant.scoring().restore(model, settings.projection(), q, recipe);
        Network network = Networks.restore(architecture.encoder(), model, DohscModel.ENCODER);
        return new FittedDohsc(variant, settings, new DohscModel(network, projector, centre, region));
    }

    @Override
    public void close() {
        model.network().close();
    }
}
