package org.imdad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {

    @Test
    void writesTheSameBytesAsNumpy() throws IOException {
        NumberArray doubles = NumberArray.of(new double[] {0.1, -0.0, 1e-310, 1e308, Math.PI, -2.5}, 2, 3);
        NumberArray floats = NumberArray.of(new float[] {1.5f, -2.25f, 3.4028235e38f, 1e-45f});

        assertThat(Npy.write(doubles)).isEqualTo(resource("numpy-f8-2x3.npy"));
        assertThat(Npy.write(floats)).isEqualTo(resource("numpy-f4-4.npy"));
    }

    @Test
    void readsWhatNumpyWroteBitByBit() throws IOException {
        NumberArray array = Npy.read(resource("numpy-f8-2x3.npy"), "test");

        assertThat(array.shape()).containsExactly(2, 3);
        assertThat((double[]) array.values()).containsExactly(0.1, -0.0, 1e-310, 1e308, Math.PI, -2.5);
        assertThat((float[]) Npy.read(resource("numpy-f4-4.npy"), "test").values())
                .containsExactly(1.5f, -2.25f, 3.4028235e38f, 1e-45f);
    }

    @Test
    void scalarsAndEmptyArraysSurvive() {
        NumberArray scalar = new NumberArray(new int[0], new double[] {2.5});
        NumberArray empty = NumberArray.of(new float[0], 0, 7);

        assertThat(Npy.read(Npy.write(scalar), "test").shape()).isEmpty();
        assertThat(Npy.read(Npy.write(scalar), "test").doubles()).containsExactly(2.5);
        assertThat(Npy.read(Npy.write(empty), "test").shape()).containsExactly(0, 7);
    }

    @Test
    void notANumberSurvivesAsItIs() {
        NumberArray array = NumberArray.of(new double[] {Double.NaN, Double.NEGATIVE_INFINITY});

        assertThat(Npy.read(Npy.write(array), "test").doubles()).containsExactly(Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-fortran.npy", "numpy-int.npy"})
    void refusesOtherKindsOfArrays(String name) throws IOException {
        byte[] bytes = resource(name);

        assertThatThrownBy(() -> Npy.read(bytes, "weights.npy"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("weights.npy: ")
                .hasMessageContaining("allowed are");
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole = resource("numpy-f8-2x3.npy");

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Npy.read(cut, "cut")).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void refusesAShapeBeyondTheElementsThereAre() {
        byte[] bytes = Npy.write(NumberArray.of(new double[6], 2, 3));
        String header = new String(bytes, StandardCharsets.ISO_8859_1).replace("(2, 3)", "(9, 9)");
        byte[] altered = header.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Npy.read(altered, "altered"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("altered: 48 bytes of elements, shape [9, 9] needs 648; the file is truncated or altered");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = NpyTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
