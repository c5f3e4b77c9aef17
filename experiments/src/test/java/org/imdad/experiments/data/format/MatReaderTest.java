package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.format.SampleArrays.X;
import static org.imdad.experiments.data.format.SampleArrays.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain.mat", "compressed.mat", "big-endian.mat"})
    void readsPlainCompressedAndBigEndianFiles(String resource) {
        Map<String, NumericArray> arrays = read(resource, "X", "y");

        assertThat(rows(arrays.get("X"))).isDeepEqualTo(X);
        assertThat(rows(arrays.get("y"))).isDeepEqualTo(new double[][] {{0}, {0}, {0}, {1}});
    }

    @ParameterizedTest
    @CsvSource({"i1, INT8", "u1, UINT8", "i2, INT16", "u2, UINT16", "i4, INT32", "u4, UINT32", "i8, INT64", "u8, UINT64"
    })
    void readsIntegersOfEverySize(String name, NumberType type) {
        NumericArray array = read("types.mat", name).get(name);

        assertThat(array.type()).isEqualTo(type);
        assertThat(rows(array)[2]).containsExactly(4, 5, 6);
        assertThat(rows(array)[3][0]).isEqualTo(100);
    }

    @Test
    void readsSinglePrecisionLogicalsAndMoreThanTwoDimensions() {
        Map<String, NumericArray> arrays = read("types.mat", "f4", "flags", "cube");

        assertThat(rows(arrays.get("f4"))[1]).containsExactly(0.25, (float) 1e-3, 7);
        assertThat(rows(arrays.get("flags"))).isDeepEqualTo(new double[][] {{1}, {0}, {0}, {1}});
        assertThat(rows(arrays.get("cube"))[1]).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    @Test
    void bytesInTheTagOfASmallElementAreRead() {
        NumericArray labels = read("big-endian.mat", "y").get("y");

        assertThat(labels.type()).isEqualTo(NumberType.UINT8);
        assertThat(labels.length()).isEqualTo(4);
    }

    @Test
    void variablesThatAreNoMatrixOfRealNumbersAreRefused() {
        refuses("types.mat", "cells", "types.mat[cells]: the variable is a cell array; a full matrix of real numbers");
        refuses("types.mat", "complex", "types.mat[complex]: the variable is complex");
        refuses("sparse.mat", "X", "sparse.mat[X]: the variable is a sparse matrix");
        refuses("compressed.mat", "note", "compressed.mat[note]: the variable is text");
    }

    @Test
    void aMissingVariableIsNamedWithThoseThatAreThere() {
        refuses("plain.mat", "labels", "plain.mat: no variable labels; it has X, y");
    }

    @Test
    void versionSevenPointThreeIsRefusedWithAWayOut() throws IOException {
        byte[] header =
                Arrays.copyOf("MATLAB 7.3 MAT-file, Platform: GLNXA64".getBytes(StandardCharsets.US_ASCII), 2048);

        refuses(header, "a MAT file of version 7.3 (HDF5), which is not read; save it with MATLAB's -v7 or scipy");
        refuses(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 26, '\n'}, "version 7.3 (HDF5)");
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        refuses(new byte[300], "not a MAT file of level 5");
        refuses(new byte[20], "20 bytes; a MAT file has a header of 128");
        byte[] otherVersion = content("plain.mat");
        otherVersion[125] = 3;
        refuses(otherVersion, "MAT version 0x0300; only 0x0100 (level 5) is read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.mat", "compressed.mat", "big-endian.mat"})
    void aFileCutAnywhereIsRefusedInOneLine(String resource) throws IOException {
        byte[] whole = content(resource);

        for (int length = 129; length < whole.length - 7; length++) {
            refuses(Arrays.copyOf(whole, length), "cut.mat");
        }
    }

    @Test
    void aLengthBeyondTheFileIsRefusedBeforeItIsAllocated() throws IOException {
        byte[] plain = content("plain.mat");
        plain[128 + 7] = 0x70;

        refuses(plain, "but only");
    }

    @Test
    void sizesThatDisagreeWithTheNumbersAreRefused() throws IOException {
        byte[] plain = content("plain.mat");
        int rows = 128 + 8 + 16 + 8;
        assertThat(plain[rows]).as("number of rows").isEqualTo((byte) 4);
        plain[rows] = 5;

        refuses(plain, "cut.mat[X]: 96 bytes of numbers of 8 bytes for 15 elements");
    }

    private Map<String, NumericArray> read(String resource, String... names) {
        return MatReader.read(BinarySource.ofResource(getClass(), resource), List.of(names));
    }

    private byte[] content(String resource) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private void refuses(String resource, String variable, String message) {
        assertThatThrownBy(() -> read(resource, variable))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private void refuses(byte[] content, String message) throws IOException {
        Path file = Files.write(folder.resolve("cut.mat"), content);
        assertThatThrownBy(() -> MatReader.read(BinarySource.ofFile(file), List.of("X", "y")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
