package org.imdad.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InnerProductsTest {

    @Test
    void everyVectorIsMultipliedWithEveryRow() {
        try (InnerProducts products = new InnerProducts(3, 2)) {
            products.setRow(0, new double[] {1, 0});
            products.setRow(1, new double[] {0, 1});
            products.setRow(2, new double[] {2, -3});
            double[] target = new double[6];

            products.multiply(new double[] {5, 7, 0.5, 0.25}, 2, target);

            assertThat(target).containsExactly(5, 7, -11, 0.5, 0.25, 0.25);
        }
    }

    @Test
    void manyVectorsGiveWhatEachGivesAlone() {
        int rows = 37;
        int columns = 53;
        int n = 29;
        Random random = new Random(1);
        double[] vectors = random.doubles((long) n * columns).toArray();
        try (InnerProducts products = new InnerProducts(rows, columns)) {
            for (int i = 0; i < rows; i++) {
                products.setRow(i, random.doubles(columns).toArray());
            }
            double[] together = new double[n * rows];
            products.multiply(vectors, n, together);

            double[] alone = new double[rows];
            for (int i = 0; i < n; i++) {
                products.multiply(Arrays.copyOfRange(vectors, i * columns, (i + 1) * columns), 1, alone);
                assertThat(alone)
                        .containsExactly(Arrays.copyOfRange(together, i * rows, (i + 1) * rows), within(1e-12));
            }
        }
    }

    @Test
    void arraysMayBeLongerThanTheirContents() {
        try (InnerProducts products = new InnerProducts(1, 2)) {
            products.setRow(0, new double[] {3, 4, 99});
            double[] target = {-1, -1};

            products.multiply(new double[] {1, 1, 99, 99}, 1, target);

            assertThat(target).containsExactly(7, -1);
        }
    }

    @Test
    void aRowThatDoesNotExistIsRefused() {
        try (InnerProducts products = new InnerProducts(2, 1)) {
            assertThatThrownBy(() -> products.setRow(2, new double[1])).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
