package org.imdad.experiments.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Expected values were computed by hand from the formulas in the class comments. */
class PreprocessingTest {

    private static final Offset<Double> EXACT = within(1e-15);
    private static final SampleShape PAIR = SampleShape.vector(2);

    @Test
    void pixelsAreDividedBy255() {
        RowMap map = fit(PAIR, List.of("divide-255"), new double[] {1, 2});
        assertThat(mapped(map, 51, 255)).containsExactly(0.2, 1.0);
    }

    @Test
    void contrastNormalisationUsesMeanAndMeanAbsoluteDeviationOfTheSample() {
        // Mean 4, deviations 4, 2, 0, 6: their mean is 3.
        RowMap map = fit(new SampleShape(1, 2, 2), List.of("gcn-l1"), new double[4]);
        assertThat(mapped(map, 0, 2, 4, 10)).containsExactly(new double[] {-4 / 3.0, -2 / 3.0, 0, 2}, EXACT);
    }

    @Test
    void contrastNormalisationInL2DividesByTheRootOfTheSquaresOverTheirNumber() {
        // Mean 4, deviations 4, 2, 0, 6: the root of 16 + 4 + 0 + 36 is √56, over 4 values √3.5.
        RowMap map = fit(new SampleShape(1, 2, 2), List.of("gcn-l2"), new double[4]);
        double scale = Math.sqrt(3.5);
        assertThat(mapped(map, 0, 2, 4, 10))
                .containsExactly(new double[] {-4 / scale, -2 / scale, 0, 6 / scale}, EXACT);
    }

    @Test
    void contrastNormalisationTakesAllChannelsTogether() {
        RowMap map = fit(new SampleShape(2, 1, 2), List.of("gcn-l1"), new double[4]);
        assertThat(mapped(map, 1, 1, 3, 3)).containsExactly(-1, -1, 1, 1);
    }

    @Test
    void constantSampleBecomesZeros() {
        // 0.1 summed three times and divided by three is not 0.1, so a plain formula would divide rounding by rounding.
        RowMap map = fit(new SampleShape(1, 3, 1), List.of("gcn-l1"), new double[3]);
        assertThat(mapped(map, 0.1, 0.1, 0.1)).containsExactly(0, 0, 0);
    }

    @Test
    void globalMinMaxHasOnePairForAllFeatures() {
        RowMap map = fit(PAIR, List.of("min-max-global"), new double[] {1, 20}, new double[] {5, 11});
        assertThat(mapped(map, 1, 20)).containsExactly(0, 1);
        assertThat(mapped(map, 10.5, 39)).containsExactly(0.5, 2);
    }

    @Test
    void minMaxIsPerFeatureAndDoesNotClip() {
        RowMap map = fit(PAIR, List.of("min-max"), new double[] {1, 20}, new double[] {5, 10});
        assertThat(mapped(map, 3, 20)).containsExactly(0.5, 1);
        assertThat(mapped(map, -3, 30)).containsExactly(-1, 2);
    }

    @Test
    void standardisingUsesThePopulationDeviation() {
        // Feature 0: 2, 4, 4, 6 has mean 4 and population variance 2.
        RowMap map = fit(
                PAIR,
                List.of("standardise"),
                new double[] {2, 7},
                new double[] {4, 7},
                new double[] {4, 7},
                new double[] {6, 7});
        assertThat(mapped(map, 6, 9)).containsExactly(new double[] {Math.sqrt(2), 2}, EXACT);
    }

    @Test
    void constantFeaturesAreShiftedToZeroOnly() {
        double[] row = {0.1, 3};
        assertThat(mapped(fit(PAIR, List.of("standardise"), row, row, row), 0.1, 5))
                .containsExactly(0, 2);
        assertThat(mapped(fit(PAIR, List.of("min-max"), row, row, row), 0.1, 5)).containsExactly(0, 2);
    }

    @Test
    void channelsAreStandardisedOverAllTheirPixels() {
        // Channel 0 holds 0, 2, 4, 6 (mean 3, variance 5), channel 1 holds 1, 1, 3, 3 (mean 2, variance 1).
        RowMap map =
                fit(new SampleShape(2, 1, 2), List.of("standardise-channels"), new double[] {0, 2, 1, 3}, new double[] {
                    4, 6, 1, 3
                });
        assertThat(mapped(map, 3, 8, 2, 5)).containsExactly(new double[] {0, Math.sqrt(5), 0, 3}, EXACT);
    }

    @Test
    void channelsOfAVectorAreItsFeatures() {
        double[][] rows = {{1, 50}, {2, 40}, {4, 10}};
        assertThat(mapped(fit(PAIR, List.of("standardise-channels"), rows), 3, 3))
                .containsExactly(mapped(fit(PAIR, List.of("standardise"), rows), 3, 3));
    }

    @Test
    void eachStepIsFittedOnWhatTheStepBeforeLeft() {
        // After contrast normalisation both rows are −1, 1, so that their range is 2 and not 20.
        RowMap map = fit(PAIR, List.of("gcn-l1", "min-max-global"), new double[] {0, 20}, new double[] {5, 6});
        assertThat(mapped(map, 7, 9)).containsExactly(0, 1);
    }

    @Test
    void noStepsLeaveRowsAlone() {
        assertThat(mapped(fit(PAIR, List.of(), new double[2]), 3, 4)).containsExactly(3, 4);
    }

    @Test
    void presetIsWrittenOut() {
        assertThat(Preprocessing.of(List.of("deep-svdd")).names())
                .containsExactly("divide-255", "gcn-l1", "min-max-global");
    }

    @Test
    void everyNameHasAMeaning() {
        assertThat(Preprocessing.meanings())
                .containsKeys("divide-255", "gcn-l1", "min-max-global", "min-max", "standardise", "deep-svdd")
                .containsKey("standardise-channels");
    }

    @Test
    void unknownStepIsNamedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> Preprocessing.of(List.of("standardize")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "unknown preprocessing step standardize; known are divide-255, gcn-l1, gcn-l2, min-max-global, min-max,"
                                + " standardise, standardise-channels, deep-svdd; did you mean standardise?");
    }

    private static RowMap fit(SampleShape shape, List<String> steps, double[]... training) {
        return Preprocessing.of(steps).fit(new ArraySource(training), shape);
    }

    private static double[] mapped(RowMap map, double... row) {
        map.apply(row);
        return row;
    }
}
