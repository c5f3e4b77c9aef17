package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidParameterException;
import org.junit.jupiter.api.Test;

class RadiusTest {

    /** Variances 1, 1, 1 and 1. */
    @Test
    void forStandardisedFeaturesAutoIsHalfTheRootOfTheirNumber() {
        Samples samples =
                Samples.ofRows(new float[][] {{1, -1, 1, 9}, {-1, 1, 1, 11}, {1, 1, -1, 9}, {-1, -1, -1, 11}});

        assertThat(Radius.resolve("auto", samples)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aNumberIsTakenAsItIs() {
        assertThat(Radius.resolve("2.5", Samples.ofRows(new float[][] {{1}, {1}})))
                .isEqualTo(2.5);
    }

    @Test
    void equalSamplesHaveNoAutoRadius() {
        Samples samples = Samples.ofRows(new float[][] {{0.1f, 3}, {0.1f, 3}, {0.1f, 3}});

        assertThatThrownBy(() -> Radius.resolve("auto", samples))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED));
    }

    @Test
    void otherWordsAndNumbersThatAreNotPositiveAreRefused() {
        for (String bad : new String[] {"", "big", "0", "-1", "NaN", "Infinity"}) {
            assertThatThrownBy(() -> Radius.requireValid(bad))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("allowed is auto or a number greater than 0");
        }
    }
}
