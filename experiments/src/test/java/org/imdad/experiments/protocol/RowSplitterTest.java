package org.imdad.experiments.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.MemoryRows;
import org.junit.jupiter.api.Test;

class RowSplitterTest {

    /** MNIST's 5923 training images of digit 0, with pollution .1: 658 hidden anomalies (protocol sheet, section 2). */
    @Test
    void hiddenAnomaliesAreCountedAsInDeepSad() {
        Dataset mnistLike = Tables.withTest(new int[] {10, 10}, 5923, 6742);
        SplitRows rows = RowSplitter.split(mnistLike, new Protocol("a", 0.3, 0.01, List.of(), 0.1, 0, 0));
        assertThat(rows.normal()).hasSize(5923);
        assertThat(rows.hidden()).hasSize(658);
        assertThat(rows.labelled()).hasSize(59); // ⌊.01 · 5923⌋
    }

    /** γ_l = .01 and γ_p = .1 in the original's terms; its 66 labelled anomalies come out with the share converted. */
    @Test
    void labelledShareConvertsFromDeepSad() {
        Dataset mnistLike = Tables.withTest(new int[] {10, 10}, 5923, 6742);
        double share = 0.01 / (0.99 * 0.9);
        assertThat(RowSplitter.split(mnistLike, new Protocol("a", 0.3, share, List.of(), 0.1, 0, 0))
                        .labelled())
                .hasSize(66);
    }

    @Test
    void officialTestPartIsUsedWhole() {
        Dataset dataset = Tables.withTest(new int[] {3, 4, 5}, 20, 20, 20);
        SplitRows rows = RowSplitter.split(dataset, new Protocol("b", 0.3, 0, List.of(), 0, 0, 9));
        assertThat(rows.test()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(rows.normal()).hasSize(20);
    }

    /** The split of Goyal et al. (DROCC): 29 anomalies of the abalone set and as many of its 1,891 normal rows. */
    @Test
    void allAnomaliesMayBeTestRowsWithAShareOfTheNormalOnes() {
        Dataset abaloneLike = Tables.table(1891, 29);
        SplitRows rows = RowSplitter.split(abaloneLike, new Protocol("a", 29 / 1891.0, 1, 0, List.of(), 0, 0, 3));
        assertThat(Arrays.stream(rows.test()).map(abaloneLike.training()::label).sum())
                .as("anomalies, whose label is 1")
                .isEqualTo(29);
        assertThat(rows.test()).hasSize(58);
        assertThat(rows.normal()).hasSize(1862);
    }

    @Test
    void countThatRoundingPutJustBelowAWholeNumberIsNotCut() {
        // 100 · 0.29 is 28.999999999999996 in floating point.
        SplitRows rows = RowSplitter.split(
                Tables.withTest(new int[] {1, 1}, 100, 60), new Protocol("a", 0.3, 0.29, List.of(), 0, 0, 0));
        assertThat(rows.labelled()).hasSize(29);
    }

    @Test
    void labelledAnomaliesComeFromTheNamedClasses() {
        Dataset dataset = Tables.table(100, 100, 100, 100);
        SplitRows rows = RowSplitter.split(dataset, new Protocol("a", 0.3, 0.5, List.of("d", "b"), 0, 0, 1));
        assertThat(Arrays.stream(rows.labelled()).map(dataset.training()::label))
                .hasSize(35)
                .containsOnly(1, 3);
    }

    @Test
    void largerShareContainsTheDrawOfASmallerOne() {
        Dataset dataset = Tables.table(100, 100, 100);
        SplitRows few = RowSplitter.split(dataset, new Protocol("a", 0.3, 0.1, List.of(), 0.1, 0.1, 1));
        SplitRows more = RowSplitter.split(dataset, new Protocol("a", 0.3, 0.4, List.of(), 0.1, 0.1, 1));
        assertThat(more.labelled()).hasSizeGreaterThan(few.labelled().length).contains(few.labelled());
        assertThat(more.hidden()).containsExactly(few.hidden());
    }

    @Test
    void testSplitDoesNotDependOnTheNormalClass() {
        Dataset dataset = Tables.table(50, 60, 70);
        assertThat(RowSplitter.split(dataset, new Protocol("a", 0.3, 0, List.of(), 0, 0, 4))
                        .test())
                .containsExactly(RowSplitter.split(dataset, new Protocol("c", 0.3, 0.1, List.of(), 0.1, 0.2, 4))
                        .test());
    }

    @Test
    void seedsDrawDifferentRows() {
        Dataset dataset = Tables.table(50, 60, 70);
        assertThat(RowSplitter.split(dataset, new Protocol("a", 0.3, 0, List.of(), 0, 0, 4))
                        .test())
                .isNotEqualTo(RowSplitter.split(dataset, new Protocol("a", 0.3, 0, List.of(), 0, 0, 5))
                        .test());
    }

    @Test
    void classesAreRequiredToBeKnown() {
        Dataset dataset = Tables.table(20, 20);
        refused(
                dataset,
                new Protocol("z", 0.3, 0, List.of(), 0, 0, 0),
                "data set letters: normal class: found z," + " allowed is a, b; did you mean a?");
        refused(
                dataset,
                new Protocol("a", 0.3, 0.1, List.of("a"), 0, 0, 0),
                "data set letters: class of labelled" + " anomalies: found a, allowed is b; did you mean b?");
    }

    @Test
    void onlyNormalRowsOfAnAnomalyTableMayBeNormal() {
        Dataset table = new Dataset(
                "thyroid",
                SampleShape.vector(1),
                Dataset.ANOMALY_CLASSES,
                MemoryRows.numbered(Tables.labels(20, 20)),
                Optional.empty(),
                "checksum");
        refused(
                table,
                new Protocol("anomaly", 0.3, 0, List.of(), 0, 0, 0),
                "data set thyroid: normal class: found" + " anomaly, allowed is normal");
    }

    @Test
    void tooFewRowsAreRefused() {
        refused(
                Tables.withTest(new int[] {5, 5}, 0, 20),
                new Protocol("a", 0.3, 0, List.of(), 0, 0, 0),
                "data set letters: class a has no training rows; at least one is needed");
        refused(
                Tables.withTest(new int[] {5, 0}, 20, 20),
                new Protocol("a", 0.3, 0, List.of(), 0, 0, 0),
                "data set letters: the test split of 5 rows holds no anomaly; raise test_share or use a larger data set");
        refused(
                Tables.table(40, 2),
                new Protocol("b", 0.3, 0, List.of(), 0, 0.2, 0),
                "data set letters: the validation split of 6 rows holds no row of class b; raise validation_share or use"
                        + " a larger data set");
        refused(
                Tables.withTest(new int[] {5, 5}, 20, 4),
                new Protocol("a", 0.3, 0, List.of(), 0.4, 0, 0),
                "data set letters: pollution 0.4 of 20 normal training rows asks for 13 anomalies, but there are 4;"
                        + " lower pollution");
        refused(
                Tables.withTest(new int[] {5, 5}, 20, 4),
                new Protocol("a", 0.3, 0.2, List.of(), 0.1, 0, 0),
                "data set letters: labelled share 0.2 of 20 normal training rows asks for 4 anomalies, but class b has 2;"
                        + " lower the share or draw from more classes");
    }

    private static void refused(Dataset dataset, Protocol protocol, String message) {
        assertThatThrownBy(() -> RowSplitter.split(dataset, protocol))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }
}
