package org.imdad.baselines.plad;

import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/**
 * A fitted {@link Plad}. Scores are any number; a sample so large that the classifier overflows scores
 * {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedPlad implements ExplainableDetector {

    private static final String PREFIX = "classifier.";

    private final PladSettings settings;
    private final Network classifier;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param classifier f; closed with this
     */
    FittedPlad(PladSettings settings, Network classifier) {
        this.settings = settings;
        this.classifier = classifier;
    }

    /** −f(x) of every sample; infinite or NaN where the classifier overflows. */
    static double[] scores(Network classifier, Samples samples) {
        float[] logits = classifier.infer(samples);
        double[] scores = new double[logits.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -(double) logits[i];
        }
        return scores;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return FittedDetector.bounded(scores(classifier, samples));
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(classifier, ScoreForms.negated()));
    }

    @Override
    public double threshold() {
        return 0;
    }

    @Override
    public SampleShape inputShape() {
        return classifier.spec().input();
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                PladFactory.NAME,
                PladSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of(),
                classifier.state().withPrefix(PREFIX));
    }

    static FittedPlad restore(SavedModel model) {
        model.requireOf(PladFactory.NAME);
        PladSettings settings = PladSettings.SCHEMA.create(model.hyperparameters());
        NetworkSpec spec = PladClassifiers.of("classifier", settings.classifier(), model.inputShape());
        return new FittedPlad(settings, Networks.restore(spec, model, PREFIX));
    }

    @Override
    public void close() {
        classifier.close();
    }
}
