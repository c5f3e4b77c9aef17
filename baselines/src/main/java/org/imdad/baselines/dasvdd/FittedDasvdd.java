package org.imdad.baselines.dasvdd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/**
 * A fitted {@link Dasvdd}. Scores are at least 0; a sample so large that a network overflows scores
 * {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedDasvdd implements ExplainableDetector {

    private final DasvddSettings settings;
    private final DasvddLoss loss;
    private final Autoencoder networks;
    private final double[] centre;
    private final double threshold;
    private final boolean unitRange;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param loss gives the scores
     * @param networks closed with this
     * @param centre c
     * @param threshold a quantile of the training scores
     * @param unitRange whether all training values lie in [0, 1]
     */
    FittedDasvdd(
            DasvddSettings settings,
            DasvddLoss loss,
            Autoencoder networks,
            double[] centre,
            double threshold,
            boolean unitRange) {
        this.settings = settings;
        this.loss = loss;
        this.networks = networks;
        this.centre = centre;
        this.threshold = threshold;
        this.unitRange = unitRange;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return FittedDetector.bounded(loss.scores(networks, samples, centre));
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(
                List.of(networks.encoder(), networks.decoder()), new DasvddScoreForm(loss, centre)));
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return networks.inputShape();
    }

    @Override
    public SavedModel save() {
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("gamma", loss.gamma());
        scalars.put("threshold", threshold);
        scalars.put("unit_range", unitRange ? 1.0 : 0.0);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put("centre", NumberArray.of(centre));
        arrays.putAll(networks.arrays());
        return new SavedModel(
                DasvddFactory.NAME, DasvddSettings.SCHEMA.values(settings), inputShape(), scalars, arrays);
    }

    static FittedDasvdd restore(SavedModel model) {
        model.requireOf(DasvddFactory.NAME);
        DasvddSettings settings = DasvddSettings.SCHEMA.create(model.hyperparameters());
        boolean unitRange = model.scalar("unit_range") == 1;
        DasvddLoss loss = new DasvddLoss(model.scalar("gamma"));
        double threshold = model.scalar("threshold");
        AutoencoderSpec spec = Dasvdd.networks(settings, model.inputShape(), unitRange);
        double[] centre = model.array("centre", spec.encoder().output().size()).doubles();
        return new FittedDasvdd(settings, loss, spec.restore(model), centre, threshold, unitRange);
    }

    @Override
    public void close() {
        networks.close();
    }
}
