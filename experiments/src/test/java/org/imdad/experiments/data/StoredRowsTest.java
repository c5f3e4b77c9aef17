package org.imdad.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class StoredRowsTest {

    @Test
    void bytesAreUnsigned() {
        StoredRows rows = StoredRows.ofBytes(2, new byte[] {0, (byte) 255, (byte) 128, 7}, new int[] {3, 1});
        double[] row = new double[2];

        rows.copyRow(0, row);
        assertThat(row).containsExactly(0, 255);
        rows.copyRow(1, row);
        assertThat(row).containsExactly(128, 7);
        assertThat(rows.label(0)).isEqualTo(3);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.features()).isEqualTo(2);
    }

    @Test
    void doublesKeepEveryBit() {
        double[] values = {0.1, -1e-300, Math.PI, Double.MAX_VALUE, -0.0, 1};
        StoredRows rows = StoredRows.ofDoubles(3, values, new int[] {0, 1});
        double[] row = new double[3];

        rows.copyRow(1, row);

        assertThat(row).containsExactly(Double.MAX_VALUE, -0.0, 1);
    }

    @Test
    void viewsOfTheBuffersDoNotDisturbEachOther() {
        StoredRows rows = StoredRows.ofBytes(1, new byte[] {5, 6}, new int[] {0, 1});

        rows.values().get();
        rows.labels().getInt();

        assertThat(rows.values().remaining()).isEqualTo(2);
        assertThat(rows.labels().remaining()).isEqualTo(8);
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        StoredRows rows = StoredRows.ofBytes(1, new byte[] {5, 6}, new int[] {0, 1});

        assertThatThrownBy(() -> rows.copyRow(2, new double[1])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.label(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void valuesThatAreNoWholeNumberOfRowsAreRefused() {
        assertThatThrownBy(() -> StoredRows.over(ValueType.FLOAT64, 2, ByteBuffer.allocate(24), ByteBuffer.allocate(8)))
                .hasMessage("24 bytes of values for 2 rows of 2 values of 8 bytes");
    }
}
