package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SphereScorerTest {

    @Test
    void scoreIsOneOnTheSphere() {
        SphereScorer scorer = new SphereScorer(Geometry.UNIT, new Hypersphere(new double[] {1}, 0.25));
        assertThat(scorer.score(0.25)).isEqualTo(1);
        assertThat(scorer.score(0)).isZero();
        assertThat(scorer.score(1)).isEqualTo(4);
    }

    @Test
    void aSphereOfRadiusZeroScoresByDistance() {
        SphereScorer scorer = new SphereScorer(Geometry.UNIT, new Hypersphere(new double[] {1}, 0));
        assertThat(scorer.score(0.25)).isEqualTo(0.25);
    }

    @Test
    void overflowScoresAsFarOutAsCanBe() {
        SphereScorer scorer = new SphereScorer(Geometry.EUCLIDEAN, new Hypersphere(new double[] {1}, 0.25));
        assertThat(scorer.score(Double.NaN)).isEqualTo(Double.MAX_VALUE);
        assertThat(scorer.score(Double.POSITIVE_INFINITY)).isEqualTo(Double.MAX_VALUE);
        assertThat(scorer.score(1e308)).isEqualTo(Double.MAX_VALUE);
    }
}
