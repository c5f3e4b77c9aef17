package org.imdad.core.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingDataTest {

    private static final Samples PAIR = Samples.ofRows(new float[][] {{1, 2}, {3, 4}});

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesValuesThatAreNotFinite(float bad) {
        Samples broken = Samples.ofRows(new float[][] {{1, 2}, {3, bad}});

        assertThatThrownBy(() -> TrainingData.of(broken))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("normal sample 1 holds NaN or infinity");
        assertThatThrownBy(() -> new TrainingData(PAIR, broken))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("labelled anomaly sample 1 holds NaN or infinity");
    }

    @Test
    void refusesDataWithoutNormalSamples() {
        assertThatThrownBy(() -> TrainingData.of(Samples.empty(SampleShape.vector(2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no normal samples");
    }

    @Test
    void refusesAnomaliesOfAnotherShape() {
        assertThatThrownBy(() -> new TrainingData(PAIR, Samples.empty(new SampleShape(2, 1, 2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("have shape 2×1×2, normal samples 2");
    }
}
