package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.format.SampleArrays.X;
import static org.imdad.experiments.data.format.SampleArrays.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "big-endian.npz"})
    void readsDoublesInEitherByteOrder(String resource) {
        Map<String, NumericArray> arrays = read(resource, "X", "y");

        assertThat(rows(arrays.get("X"))).isDeepEqualTo(X);
        assertThat(arrays.get("y").shape()).containsExactly(4);
        assertThat(arrays.get("y").get(3)).isEqualTo(1);
    }

    @Test
    void readsSinglePrecisionInColumnMajorOrderAndBooleans() {
        Map<String, NumericArray> arrays = read("fortran.npz", "X", "y");

        assertThat(arrays.get("X").columnMajor()).isTrue();
        assertThat(rows(arrays.get("X"))[1]).containsExactly(0.25, (float) 1e-3, 7);
        assertThat(arrays.get("y").get(0)).isZero();
        assertThat(arrays.get("y").get(3)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i1", "i2", "i4", "i8"})
    void readsSignedIntegersOfEverySize(String type) {
        // NumPy cuts fractions towards zero; 200 as an 8-bit integer is -56.
        double last = type.equals("i1") ? -56 : 200;

        assertThat(rows(read("types.npz", type).get(type)))
                .isDeepEqualTo(new double[][] {{1, -2, 3}, {0, 0, 7}, {4, 5, 6}, {100, last, 0}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "u2", "u4", "u8"})
    void readsUnsignedIntegersOfEverySize(String type) {
        assertThat(rows(read("types.npz", type).get(type)))
                .isDeepEqualTo(new double[][] {{1, 0, 3}, {0, 0, 7}, {4, 5, 6}, {100, 200, 0}});
    }

    @Test
    void unsignedIntegersBeyondTheSignedRangeAreRounded() {
        assertThat(rows(read("types.npz", "big").get("big")))
                .isDeepEqualTo(new double[][] {{9223372036854777856.0, 18446744073709551616.0}});
    }

    @Test
    void elementsOfAColumnMajorCubeAreNumberedRowByRow() {
        NumericArray images = read("images.npz", "X").get("X");

        assertThat(images.columnMajor()).isTrue();
        assertThat(rows(images)).isDeepEqualTo(new double[][] {
            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}
        });
    }

    @Test
    void objectsAndOtherTypesAreRefused() {
        refuses("object.npz", "X", "object.npz[X]: an array of Python objects; allowed are f4, f8");
        refuses("types.npz", "f2", "types.npz[f2]: elements of type '<f2'; allowed are f4, f8");
        refuses("types.npz", "c8", "types.npz[c8]: elements of type '<c8'");
    }

    @Test
    void aMissingArrayIsNamedWithThoseThatAreThere() {
        refuses("stored.npz", "x", "stored.npz: no array x; it has X, y; did you mean X?");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("a.npz"), "X,y\n1,2\n");

        assertThatThrownBy(() -> NpzReader.read(BinarySource.ofFile(text), List.of("X")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a.npz: no ZIP archive with arrays");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 250, 400})
    void aTruncatedArchiveIsRefused(int length, @TempDir Path folder) throws IOException {
        Path cut = folder.resolve("cut.npz");
        try (InputStream in = getClass().getResourceAsStream("fortran.npz")) {
            Files.write(cut, Arrays.copyOf(in.readAllBytes(), length));
        }

        assertThatThrownBy(() -> NpzReader.read(BinarySource.ofFile(cut), List.of("X", "y", "z")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut.npz")
                .message()
                .doesNotContain("\n");
    }

    private Map<String, NumericArray> read(String resource, String... names) {
        return NpzReader.read(BinarySource.ofResource(getClass(), resource), List.of(names));
    }

    private void refuses(String resource, String array, String message) {
        assertThatThrownBy(() -> read(resource, array))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
