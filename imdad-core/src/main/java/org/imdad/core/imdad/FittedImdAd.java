package org.imdad.core.imdad;

import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;

/**
 * A trained {@link ImdAd}: its sphere, margin and the samples that hold them up.
 *
 * <p>Score: d(x)/R² ≥ 0, where d(x) = ‖φ(x) − c‖²; 1 on the sphere, which is the threshold, and S²/R² on the margin. In the
 * unit geometry it is at most (1 + ‖c‖)²/R². If R² = 0 the score is d(x) and the threshold 0. Not thread-safe.
 */
public final class FittedImdAd implements ExplainableDetector {

    private final ImdAdSettings settings;
    private final SampleShape inputShape;
    private final Network network;
    private final TrainedSpheres spheres;
    private final SphereScorer scorer;

    FittedImdAd(ImdAdSettings settings, SampleShape inputShape, Network network, TrainedSpheres spheres) {
        this.settings = settings;
        this.inputShape = inputShape;
        this.network = network;
        this.spheres = spheres;
        this.scorer = new SphereScorer(settings.geometry(), spheres.sphere());
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        return scorer.score(network, samples);
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(network, scorer));
    }

    /** 1, the score on the sphere; 0 if R² = 0. */
    @Override
    public double threshold() {
        return band().sphere();
    }

    /** Scores on the sphere and on the margin: 1 and S²/R², or 0 and S² if R² = 0. Grades a score. */
    public MarginBand band() {
        SphereRadii radii = spheres.radii();
        return new MarginBand(scorer.score(radii.radius2()), scorer.score(radii.outerRadius2()));
    }

    /** Centre c and squared radius R². */
    public Hypersphere hypersphere() {
        return spheres.sphere();
    }

    /** The last network layer: the same as {@link #hypersphere()}, as weight and bias. */
    public FinalLayer finalLayer() {
        return spheres.sphere().finalLayer(settings.geometry());
    }

    /**
     * Radii, training distances, outlier ratios beside their bounds, and representative samples (indices into the training
     * data).
     */
    public TrainedSpheres training() {
        return spheres;
    }

    @Override
    public SampleShape inputShape() {
        return inputShape;
    }

    @Override
    public SavedModel save() {
        return ImdAdModel.save(settings, inputShape, network, spheres);
    }

    @Override
    public void close() {
        network.close();
    }
}
