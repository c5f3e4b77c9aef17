package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

class NpyReaderTest {

    @Test
    void readsVersionTwo() {
        try (BinaryInput in = BinaryInput.open(BinarySource.ofResource(getClass(), "version2.npy"))) {
            assertThat(SampleArrays.rows(NpyReader.read(in))).isDeepEqualTo(SampleArrays.X);
        }
    }

    @Test
    void keysAreFoundByNameInAnyOrder() {
        NumericArray array = read("{'shape': (2,), 'descr': '|b1', 'fortran_order': False}\n", 2);

        assertThat(array.shape()).containsExactly(2);
        assertThat(array.type()).isEqualTo(NumberType.UINT8);
    }

    @Test
    void aScalarHasNoSizes() {
        NumericArray array = read("{'descr': '|i1', 'fortran_order': False, 'shape': (), }\n", 1);

        assertThat(array.length()).isEqualTo(1);
        assertThat(array.shapeText()).isEqualTo("scalar");
    }

    @Test
    void aShapeLargerThanTheFileIsRefusedBeforeItIsAllocated() {
        refuses("{'descr': '<f8', 'fortran_order': False, 'shape': (90000, 900), }", 16, "648,000,000 bytes");
        refuses("{'descr': '<f8', 'fortran_order': False, 'shape': (900000000, 900000000), }", 16, "would take");
    }

    @Test
    void aSizeThatIsNoPositiveNumberIsRefused() {
        refuses("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 3), }", 0, "NPY shape (0, 3)");
        refuses("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }", 0, "every size must be from 1");
        refuses("{'descr': '<f8', 'fortran_order': False, 'shape': (-2, 3), }", 0, "without a readable 'shape'");
    }

    @Test
    void aHeaderWithoutAKeyIsRefused() {
        refuses("{'fortran_order': False, 'shape': (2,), }", 2, "without a readable 'descr'");
        refuses("{'descr': '<f8', 'shape': (2,), }", 2, "without a readable 'fortran_order'");
    }

    @Test
    void aStructuredArrayIsRefused() {
        refuses("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }", 16, "a structured array");
    }

    @Test
    void tooFewOrTooManyElementsAreRefused() {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }";

        refuses(header, 2, "ends after");
        refuses(header, 4, "goes on after");
    }

    @Test
    void anotherStartOrVersionIsRefused() {
        assertThatThrownBy(() -> NpyReader.read(input("no array at all".getBytes(StandardCharsets.UTF_8), 100)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("test.npy: not an NPY array; it must start with 93 4E 55 4D 50 59");
        byte[] file = file("{}", 0);
        file[6] = 4;
        assertThatThrownBy(() -> NpyReader.read(input(file, 100)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("test.npy: NPY version 4; versions 1 to 3 are read");
    }

    private static NumericArray read(String header, int elementBytes) {
        return NpyReader.read(input(file(header, elementBytes), 1000));
    }

    private static void refuses(String header, int elementBytes, String message) {
        assertThatThrownBy(() -> read(header, elementBytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private static BinaryInput input(byte[] file, long limit) {
        return BinaryInput.over("test.npy", new ByteArrayInputStream(file), limit);
    }

    private static byte[] file(String header, int elementBytes) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + text.length + elementBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
