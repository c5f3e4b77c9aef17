package org.imdad.baselines.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.core.detector.FitException;
import org.junit.jupiter.api.Test;

class TrainingChecksTest {

    private static final TrainingChecks CHECKS = new TrainingChecks("some-detector");

    @Test
    void aQuantityThatIsNotFiniteEndsTheTraining() {
        CHECKS.requireFinite("loss", -1e300, 4);

        assertThatThrownBy(() -> CHECKS.requireFinite("loss", Double.NaN, 4))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED))
                .hasMessage("some-detector: the loss became NaN in epoch 5; lower learning_rate or scale the samples");
    }

    @Test
    void outputsThatAreAllTheSameEndTheTraining() {
        CHECKS.requireSpread("representation", new float[] {1, 2, 1, 3}, 2);

        assertThatThrownBy(() -> CHECKS.requireSpread("representation", new float[] {1, 2, 1, 2}, 2))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED))
                .hasMessageStartingWith("some-detector: all training samples have the same representation");
    }
}
