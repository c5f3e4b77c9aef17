package org.imdad.baselines.dense;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.core.nn.LayerSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseStacksTest {

    @Test
    void aNameGivesTheSizesOfItsLayers() {
        assertThat(DenseStacks.isName("dense-1024-256-4")).isTrue();
        assertThat(DenseStacks.sizes("dense-1024-256-4")).containsExactly(1024, 256, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "dense-", "dense-0", "dense-8-", "dense-8-x", "dense-123456", "mlp-8", ""})
    void otherWordsAreNoNames(String word) {
        assertThat(DenseStacks.isName(word)).isFalse();
    }

    @Test
    void everyLayerHasABiasAndALeakyRelu() {
        LayerSpec.Init init = LayerSpec.Init.FAN_IN_UNIFORM;

        assertThat(DenseStacks.layers(0.5, 3, 2))
                .containsExactly(
                        new LayerSpec.Dense(3, true, init),
                        new LayerSpec.LeakyRelu(0.5),
                        new LayerSpec.Dense(2, true, init),
                        new LayerSpec.LeakyRelu(0.5));
    }
}
