package org.imdad.core.imdad;

import org.imdad.core.data.Samples;
import org.imdad.core.nn.Network;

/**
 * IMD-AD's anomaly score d(x)/R², with d(x) = ‖φ(x) − c‖²: 0 at the centre, 1 on the sphere, greater outside.
 *
 * <p>If R² = 0 no ratio exists and the score is d(x) itself; the sphere is then at score 0.
 *
 * @param geometry how φ comes from the network output
 * @param sphere centre and squared radius
 */
record SphereScorer(Geometry geometry, Hypersphere sphere) {

    /** The score of a squared distance; the largest finite number where the distance overflowed or is NaN. */
    double score(double distance2) {
        double score = sphere.radius2() > 0 ? distance2 / sphere.radius2() : distance2;
        return score <= Double.MAX_VALUE ? score : Double.MAX_VALUE;
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
