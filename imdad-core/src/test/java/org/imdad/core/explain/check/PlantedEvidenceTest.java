package org.imdad.core.explain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.HeatMap;
import org.junit.jupiter.api.Test;

class PlantedEvidenceTest {

    private static final SampleShape SHAPE = new SampleShape(2, 10, 12);

    @Test
    void aPatchIsPastedWhereItIsSaidToBeAndNowhereElse() {
        Samples normal = Samples.of(SHAPE, new float[5 * 240]);
        float[] ones = new float[240];
        Arrays.fill(ones, 1);

        PlantedPatches patches = PlantedPatches.of(normal, Samples.of(SHAPE, ones), 3, FitContext.random(1, "patches"));

        for (int i = 0; i < 5; i++) {
            float[] map = Arrays.copyOf(patches.images().row(i), 120);
            float sum = 0;
            for (float value : patches.images().row(i)) {
                sum += value;
            }
            assertThat(sum).isEqualTo(18);
            assertThat(patches.isHit(i, new HeatMap(10, 12, map))).isTrue();
            for (int k = 0; k < 120; k++) {
                map[k] = 1 - map[k];
            }
            assertThat(patches.isHit(i, new HeatMap(10, 12, map))).isFalse();
        }
        assertThat(patches.chance()).isEqualTo(9.0 / 120);
    }

    /** The foreign image has an edge, from 0 to 1, the normal ones have one at every second column: there a patch would hide. */
    @Test
    void aPatchGoesWhereItChangesTheImage() {
        float[] edge = new float[240];
        float[] stripes = new float[20 * 240];
        for (int k = 0; k < stripes.length; k++) {
            stripes[k] = k % 2;
            edge[k % 240] = k % 12 < 6 ? 0 : 1;
        }
        Samples normal = Samples.of(SHAPE, stripes);

        PlantedPatches patches = PlantedPatches.of(normal, Samples.of(SHAPE, edge), 2, FitContext.random(1, "patches"));

        for (int i = 0; i < 20; i++) {
            assertThat(patches.images().row(i)).isNotEqualTo(normal.row(i));
        }
    }

    @Test
    void patchesOfMoreThanATenthOfTheAreaAreRefused() {
        Samples images = Samples.of(SHAPE, new float[240]);

        assertThatThrownBy(() -> PlantedPatches.of(images, images, 4, FitContext.random(1, "patches")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4×4");
    }

    /** Training values 0 and 2 of feature 1: mean 1, deviation 1. Feature 0 is constant. */
    @Test
    void oneVaryingFeatureLiesSixToTenDeviationsOut() {
        Samples training = Samples.ofRows(new float[][] {{7, 0}, {7, 2}});

        CorruptedFeatures corrupted = CorruptedFeatures.of(training, training, FitContext.random(1, "features"));

        for (int i = 0; i < 2; i++) {
            assertThat(corrupted.features()[i]).isEqualTo(1);
            assertThat(corrupted.rows().get(i, 0)).isEqualTo(7);
            assertThat(Math.abs(corrupted.rows().get(i, 1) - 1)).isBetween(6f, 10f);
        }
        Contributions right = new Contributions(new double[] {1, -2}, 0, -1, 32, true);
        Contributions wrong = new Contributions(new double[] {3, -2}, 0, 1, 32, true);
        assertThat(corrupted.hitRate(List.of(right, wrong))).isEqualTo(0.5);
        Samples constant = training.slice(0, 1);
        assertThatThrownBy(() -> CorruptedFeatures.of(constant, constant, FitContext.random(1, "features")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("constant");
    }

    /** By hand: ranks (1, 2.5, 2.5, 4) and (2, 1, 3, 4), centred products 3, squares 4.5 and 5; 3/√22.5 = 0.6325. */
    @Test
    void rankCorrelationSharesRanksOfEqualValues() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 2, 5}, new double[] {3, 1, 4, 9}))
                .isCloseTo(0.6325, within(1e-4));
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {9, 4, 1}))
                .isEqualTo(-1);
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {9, 4, 1}))
                .isZero();
    }
}
