package org.imdad.experiments.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.MemoryRows;
import org.imdad.experiments.preprocess.Preprocessing;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static final Preprocessing NONE = new Preprocessing(List.of());

    /** Training rows of class x are 10 and 30; y is an anomaly far away, and test rows lie outside the training range. */
    private static final Dataset SMALL = new Dataset(
            "small",
            SampleShape.vector(1),
            List.of("x", "y"),
            new MemoryRows(new double[][] {{10}, {1000}, {30}}, new int[] {0, 1, 0}),
            Optional.of(new MemoryRows(new double[][] {{50}, {-10}, {20}}, new int[] {1, 1, 0})),
            "checksum");

    @Test
    void preprocessingIsFittedOnNormalTrainingSamplesOnly() {
        Split split = Splitter.split(
                SMALL, new Protocol("x", 0.3, 0.5, List.of(), 0, 0, 0), Preprocessing.of(List.of("min-max")));
        assertThat(split.training().normal().row(0)).containsExactly(0);
        assertThat(split.training().normal().row(1)).containsExactly(1);
        assertThat(split.training().anomalies().row(0)).containsExactly(49.5f);
        assertThat(split.test().samples().row(0)).containsExactly(2);
        assertThat(split.test().samples().row(1)).containsExactly(-1);
    }

    @Test
    void testSamplesCarryTheirLabelsAndRows() {
        EvaluationData test = Splitter.split(SMALL, new Protocol("x", 0.3, 0, List.of(), 0, 0, 0), NONE)
                .test();
        assertThat(test.anomaly()).containsExactly(true, true, false);
        assertThat(test.rows()).containsExactly(0, 1, 2);
        assertThat(test.samples().row(2)).containsExactly(20);
    }

    @Test
    void hiddenAnomaliesStandAmongTheNormalsInOrderOfRows() {
        Dataset dataset = Tables.table(50, 50);
        Protocol protocol = new Protocol("a", 0.3, 0, List.of(), 0.25, 0.2, 3);
        SplitRows rows = RowSplitter.split(dataset, protocol);
        Split split = Splitter.split(dataset, protocol, NONE);
        float[] normal = new float[split.training().normal().size()];
        split.training().normal().copyTo(0, normal.length, normal);
        assertThat(normal).isSorted().hasSize(rows.normal().length + rows.hidden().length);
        for (int row : rows.hidden()) {
            assertThat(normal).contains(row);
        }
    }

    @Test
    void validationSplitIsThereOnlyIfAskedFor() {
        Dataset dataset = Tables.table(50, 50);
        assertThat(Splitter.split(dataset, new Protocol("a", 0.3, 0, List.of(), 0, 0, 3), NONE)
                        .validation())
                .isEmpty();
        EvaluationData validation = Splitter.split(dataset, new Protocol("a", 0.3, 0, List.of(), 0, 0.2, 3), NONE)
                .validation()
                .orElseThrow();
        assertThat(validation.samples().size()).isEqualTo(14);
        assertThat(validation.anomaly()).contains(true).contains(false);
    }

    @Test
    void unknownClassIsRefused() {
        assertThatThrownBy(() -> Splitter.split(SMALL, new Protocol("z", 0.3, 0, List.of(), 0, 0, 0), NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("data set small: normal class: found z, allowed is x, y; did you mean x?");
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Protocol("x", 1, 0, List.of(), 0, 0, 0))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("test_share: found 1.0, allowed is (0, 1)");
        assertThatThrownBy(() -> new Protocol("x", 0.3, 1.1, List.of(), 0, 0, 0))
                .hasMessage("labelled_share: found 1.1, allowed is [0, 1]");
        assertThatThrownBy(() -> new Protocol("x", 0.3, 0, List.of(), 0.6, 0, 0))
                .hasMessage("pollution: found 0.6, allowed is [0, 0.5]");
        assertThatThrownBy(() -> new Protocol("x", 0.3, 0, List.of(), 0, Double.NaN, 0))
                .hasMessage("validation_share: found NaN, allowed is [0, 0.5]");
    }
}
