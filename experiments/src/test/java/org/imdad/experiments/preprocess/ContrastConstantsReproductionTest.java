package org.imdad.experiments.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.cache.DatasetCache;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Smallest and largest value of each class's training images after x/255 and contrast normalisation, against the
 * constants in the official implementation of Deep SVDD (L. Ruff et al., ICML 2018). Needs MNIST and CIFAR-10, for
 * instance in the folder that {@code IMDAD_DATA} names.
 */
@Tag("reproduction")
class ContrastConstantsReproductionTest {

    private static final double[][] MNIST = {
        {-0.8826567065619495, 9.001545489292527},
        {-0.6661464580883915, 20.108062262467364},
        {-0.7820454743183202, 11.665100841080346},
        {-0.7645772083211267, 12.895051191467457},
        {-0.7253923114302238, 12.683235701611533},
        {-0.7698501867861425, 13.103278415430502},
        {-0.778418217980696, 10.457837397569108},
        {-0.7129780970522351, 12.057777597673047},
        {-0.8280402650205075, 10.581538445782988},
        {-0.7369959242164307, 10.697039838804978}
    };

    private static final double[][] CIFAR10 = {
        {-28.94083453598571, 13.802961825439636},
        {-6.681770233365245, 9.158067708230273},
        {-34.924463588638204, 14.419298165027628},
        {-10.599172931391799, 11.093187820377565},
        {-11.945022995801637, 10.628045447867583},
        {-9.691969487694928, 8.948326776180823},
        {-9.174940012342555, 13.847014686472365},
        {-6.876682005899029, 12.282371383343161},
        {-15.603507135507172, 15.2464923804279},
        {-6.132882973622672, 8.046098172351265}
    };

    @TempDir
    Path cache;

    @Test
    void mnist() {
        assertConstants("mnist", MNIST);
    }

    @Test
    void cifar10() {
        assertConstants("cifar10", CIFAR10);
    }

    private void assertConstants(String name, double[][] expected) {
        Dataset dataset = new DatasetCatalog(
                        new DatasetLocator(SearchPlaces.of(Optional.empty())), new DatasetCache(cache))
                .open(name);
        for (int k = 0; k < expected.length; k++) {
            double[] range = range(dataset, k);
            assertThat(range).as("class %d", k).containsExactly(expected[k], within(1e-4));
        }
    }

    private static double[] range(Dataset dataset, int label) {
        int[] rows = IntStream.range(0, dataset.training().size())
                .filter(i -> dataset.training().label(i) == label)
                .toArray();
        RowSource normal = new RowSource() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public void copyRow(int i, double[] target) {
                dataset.training().copyRow(rows[i], target);
            }
        };
        RowSource normalised = Preprocessing.of(List.of("divide-255", "gcn-l1"))
                .fit(normal, dataset.shape())
                .over(normal);
        double[] row = new double[dataset.shape().size()];
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < normalised.size(); i++) {
            normalised.copyRow(i, row);
            for (double value : row) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return new double[] {min, max};
    }
}
