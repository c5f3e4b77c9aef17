package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.assertj.core.data.Offset;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.onednn.OneDnn;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    private static final NetworkSpec IMAGES = new NetworkSpec(
            new SampleShape(3, 12, 12),
            List.of(
                    new LayerSpec.Convolution(16, 5, 2, false, FAN_IN_UNIFORM),
                    new LayerSpec.BatchNorm(1e-4, true),
                    new LayerSpec.LeakyRelu(0.01),
                    new LayerSpec.MaxPool(),
                    new LayerSpec.TransposedConvolution(8, 5, 2, false, FAN_IN_UNIFORM),
                    new LayerSpec.Elu(),
                    new LayerSpec.Upsample(),
                    new LayerSpec.Dense(10, true, FAN_IN_UNIFORM)));
    private static final NetworkSpec VECTORS = new NetworkSpec(
            SampleShape.vector(30),
            List.of(
                    new LayerSpec.Dense(20, false, FAN_IN_UNIFORM),
                    new LayerSpec.BatchNorm(1e-4, false),
                    new LayerSpec.LeakyRelu(0.01),
                    new LayerSpec.Dense(5, true, FAN_IN_UNIFORM)));

    /**
     * 8 significant bits are a relative error of 2⁻⁹ = 0.002 in each number, and a few of them add up. Gradients differ
     * more where rounding makes a tie or changes a sign: pooling and ReLU then send them elsewhere.
     */
    @Test
    void bfloat16GivesOutputsAndGradientsToTwoDigitsOrSo() {
        assumeTrue(OneDnn.hasBfloat16(), "this processor has no bfloat16");
        for (NetworkSpec spec : List.of(IMAGES, VECTORS)) {
            Step single = step(spec);
            Step half = step(spec.in(Precision.BFLOAT16));
            assertThat(relativeError(half.output(), single.output())).isBetween(1e-5, 0.01);
            assertThat(relativeError(half.inputGradient(), single.inputGradient()))
                    .isBetween(1e-5, 0.1);
            single.gradients()
                    .arrays()
                    .forEach((name, expected) -> assertThat(relativeError(
                                    half.gradients().arrays().get(name).floats(), expected.floats()))
                            .as(name)
                            .isLessThan(0.1));
        }
    }

    @Test
    void inferenceIsInSinglePrecision() {
        assumeTrue(OneDnn.hasBfloat16(), "this processor has no bfloat16");
        Samples samples = NumericGradient.randomSamples(IMAGES.input(), 5, FitContext.random(1, "samples"));
        try (Network single = create(IMAGES);
                Network half = create(IMAGES.in(Precision.BFLOAT16))) {
            assertThat(half.infer(samples)).containsExactly(single.infer(samples), Offset.offset(0f));
        }
    }

    @Test
    void aMachineWithoutBfloat16SaysSo() {
        assumeFalse(OneDnn.hasBfloat16(), "this processor has bfloat16");
        assertThatThrownBy(() -> create(VECTORS.in(Precision.BFLOAT16)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("precision bfloat16 needs oneDNN and a processor with AVX-512 BF16 or AMX");
    }

    private record Step(float[] output, float[] inputGradient, NetworkState gradients) {}

    private static Step step(NetworkSpec spec) {
        Samples batch = NumericGradient.randomSamples(spec.input(), 32, FitContext.random(1, "samples"));
        Samples error = NumericGradient.randomSamples(spec.output(), 32, FitContext.random(2, "error"));
        float[] values = new float[32 * spec.output().size()];
        error.copyTo(0, 32, values);
        try (Network network = create(spec)) {
            return new Step(network.forward(batch), network.backwardToInput(values), network.gradients());
        }
    }

    /** ‖x − y‖/‖y‖. */
    private static double relativeError(float[] values, float[] expected) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow(values[i] - expected[i], 2);
            norm += Math.pow(expected[i], 2);
        }
        return Math.sqrt(difference / norm);
    }

    private static Network create(NetworkSpec spec) {
        return Networks.create(spec, Adam.of(1e-3, 0), FitContext.random(3, "weights"));
    }
}
