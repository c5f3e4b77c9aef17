package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.core.detector.InvalidParameterException;
import org.junit.jupiter.api.Test;

class MarginWeightsTest {

    @Test
    void boundsAreThoseOfTheSheet() {
        MarginWeights weights = new MarginWeights(1, 20, 10);
        assertThat(weights.normalBound()).isEqualTo(0.1);
        assertThat(weights.anomalyBound()).isEqualTo(0.1);
        assertThat(weights.normalBoundWithoutMargin()).isEqualTo(0.05);
    }

    @Test
    void nu1MustExceedOnePlusNu() {
        assertThatThrownBy(() -> new MarginWeights(1, 2, 10))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "nu1: found 2.0, allowed is greater than 1 + nu = 2.0, else a sphere of radius 0 is optimal");
    }

    @Test
    void nu2MustExceedNu() {
        assertThatThrownBy(() -> new MarginWeights(3, 20, 3))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("nu2: found 3.0, allowed is greater than nu = 3.0,"
                        + " else the objective has no lower bound in the margin")
                .extracting(e -> ((InvalidParameterException) e).parameter())
                .isEqualTo("nu2");
    }

    @Test
    void nanIsRefused() {
        assertThatThrownBy(() -> new MarginWeights(Double.NaN, 20, 3)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new MarginWeights(1, Double.NaN, 3)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new MarginWeights(1, 20, Double.POSITIVE_INFINITY))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void roundingErrorDoesNotLoseASample() {
        double shareOfThree = 0.1 * 3;
        assertThat(10 * shareOfThree).isGreaterThan(3);
        assertThat(MarginWeights.allowed(10, shareOfThree)).isEqualTo(3);

        MarginWeights nearlyOne = new MarginWeights(0.15, 1.15 / 0.29, 10);
        assertThat(100 * nearlyOne.normalBound()).isLessThan(29);
        assertThat(MarginWeights.allowed(100, nearlyOne.normalBound())).isEqualTo(29);
    }

    @Test
    void sharesThatAreNotWholeRoundDown() {
        assertThat(MarginWeights.allowed(10, 0.39999)).isEqualTo(3);
        assertThat(MarginWeights.allowed(7, 0.1)).isZero();
    }

    @Test
    void neverAllSamplesAreAllowedOutside() {
        assertThat(MarginWeights.allowed(5, 1 - 1e-15)).isEqualTo(4);
    }
}
