package org.imdad.core.imdad;

import java.util.List;
import org.imdad.core.data.Samples;
import org.imdad.core.explain.ScoreForm;
import org.imdad.core.explain.ScoreSlopes;
import org.imdad.core.nn.Network;

/**
 * IMD-AD's anomaly score d(x)/R², with d(x) = ‖φ(x) − c‖²: 0 at the centre, 1 on the sphere, greater outside.
 *
 * <p>If R² = 0 no ratio exists and the score is d(x) itself; the sphere is then at score 0.
 *
 * @param geometry how φ comes from the network output
 * @param sphere centre and squared radius
 */
record SphereScorer(Geometry geometry, Hypersphere sphere) implements ScoreForm {

    /** The score of a squared distance; the largest finite number where the distance overflowed or is NaN. */
    double score(double distance2) {
        double score = sphere.radius2() > 0 ? distance2 / sphere.radius2() : distance2;
        return score <= Double.MAX_VALUE ? score : Double.MAX_VALUE;
    }

    /** ∂s/∂φ = 2(φ − c)/R², carried back to the network output; without the division if R² = 0. */
    @Override
    public ScoreSlopes slopes(Samples samples, List<float[]> outputs) {
        float[] z = outputs.get(0);
        double[] centre = sphere.centre();
        double factor = 2 * score(1);
        double[] scores = new double[samples.size()];
        float[] gradient = new float[z.length];
        double[] phi = new double[centre.length];
        double[] atPhi = new double[centre.length];
        for (int i = 0; i < scores.length; i++) {
            geometry.map(z, i * phi.length, phi);
            scores[i] = score(sphere.distance2(phi));
            for (int k = 0; k < phi.length; k++) {
                atPhi[k] = factor * (phi[k] - centre[k]);
            }
            geometry.pullBack(z, i * phi.length, phi, atPhi, gradient);
        }
        return ScoreSlopes.of(scores, gradient);
    }

    /** Scores of n samples, at least 0 and finite; samples so large that the network overflows score as far out as can be. */
    double[] score(Network network, Samples samples) {
        if (samples.isEmpty()) {
            return new double[0];
        }
        double[] scores =
                new Representations(geometry, network.infer(samples), network.outputSize()).distances(sphere.centre());
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(scores[i]);
        }
        return scores;
    }
}
