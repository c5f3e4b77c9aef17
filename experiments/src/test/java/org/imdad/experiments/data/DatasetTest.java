package org.imdad.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final SampleShape SHAPE = new SampleShape(1, 1, 2);
    private static final List<String> CLASSES = List.of("normal", "anomaly");

    @Test
    void checksumIsSha256OverShapeLabelsAndValues() {
        // Expected values: Python's hashlib and struct.pack(">...") over the documented layout.
        Rows training = StoredRows.ofBytes(2, new byte[] {1, (byte) 255, 0, 7}, new int[] {0, 1});
        Rows test = StoredRows.ofDoubles(2, new double[] {3, -4.5}, new int[] {1});

        assertThat(Dataset.of("a", SHAPE, CLASSES, training, Optional.empty()).checksum())
                .isEqualTo("9724f6df740fb714feb1a33e4b6fe036c467b85d2d1a108ea70b4c261d05057c");
        assertThat(Dataset.of("a", SHAPE, CLASSES, training, Optional.of(test)).checksum())
                .isEqualTo("00948cc5f36f4cbc3174eaa022b54b5e577e907dd92ec77e00edb74d94e0928b");
    }

    @Test
    void equalNumbersHaveEqualChecksumsHoweverTheyAreStored() {
        int[] labels = {0, 1};
        Rows bytes = StoredRows.ofBytes(2, new byte[] {1, (byte) 255, 0, 7}, labels);
        Rows doubles = StoredRows.ofDoubles(2, new double[] {1, 255, 0, 7}, labels);

        assertThat(DatasetChecksum.of(SHAPE, doubles, Optional.empty()))
                .isEqualTo(DatasetChecksum.of(SHAPE, bytes, Optional.empty()));
    }

    @Test
    void aChangedLabelChangesTheChecksum() {
        Rows one = StoredRows.ofBytes(2, new byte[] {1, 2, 3, 4}, new int[] {0, 1});
        Rows other = StoredRows.ofBytes(2, new byte[] {1, 2, 3, 4}, new int[] {1, 1});

        assertThat(DatasetChecksum.of(SHAPE, one, Optional.empty()))
                .isNotEqualTo(DatasetChecksum.of(SHAPE, other, Optional.empty()));
    }

    @Test
    void aLabelWithoutClassIsRefused() {
        Rows rows = StoredRows.ofBytes(2, new byte[] {1, 2}, new int[] {2});

        assertThatThrownBy(() -> Dataset.of("a", SHAPE, CLASSES, rows, Optional.empty()))
                .hasMessage("data set a: row 0 has label 2, but there are 2 classes");
    }

    @Test
    void rowsOfAnotherShapeAreRefused() {
        Rows rows = StoredRows.ofBytes(1, new byte[] {1, 2}, new int[] {0, 1});

        assertThatThrownBy(() -> Dataset.of("a", SHAPE, CLASSES, rows, Optional.empty()))
                .hasMessage("data set a: rows of 1 values for samples of shape 1×1×2");
    }
}
