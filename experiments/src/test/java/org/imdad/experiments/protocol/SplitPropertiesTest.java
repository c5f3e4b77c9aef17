package org.imdad.experiments.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every split, over random data sets and protocols. */
class SplitPropertiesTest {

    record Case(int number, Dataset dataset, Protocol protocol) {
        @Override
        public String toString() {
            return number + ": " + protocol;
        }
    }

    static List<Case> cases() {
        RandomGenerator random = FitContext.random(1, "cases");
        return IntStream.range(0, 60)
                .mapToObj(number -> {
                    int[] training = random.ints(4, 60, 200).toArray();
                    Dataset dataset = random.nextBoolean()
                            ? Tables.table(training)
                            : Tables.withTest(random.ints(4, 5, 50).toArray(), training);
                    Protocol protocol = new Protocol(
                            random.nextBoolean() ? "a" : "c",
                            random.nextDouble(0.1, 0.6),
                            random.nextDouble(0, 0.3),
                            random.nextBoolean() ? List.of() : List.of("b", "d"),
                            random.nextBoolean() ? 0 : random.nextDouble(0, 0.3),
                            random.nextBoolean() ? 0 : random.nextDouble(0.1, 0.3),
                            random.nextLong());
                    return new Case(number, dataset, protocol);
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noRowIsDrawnTwice(Case c) {
        SplitRows rows = RowSplitter.split(c.dataset(), c.protocol());
        boolean oneTable = c.dataset().test().isEmpty();
        int[] drawn = Stream.of(
                        rows.normal(),
                        rows.hidden(),
                        rows.labelled(),
                        rows.validation(),
                        oneTable ? rows.test() : new int[0])
                .flatMapToInt(Arrays::stream)
                .toArray();
        assertThat(Arrays.stream(drawn).distinct().count()).isEqualTo(drawn.length);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRowOfTheNormalClassIsUsed(Case c) {
        SplitRows rows = RowSplitter.split(c.dataset(), c.protocol());
        Rows training = c.dataset().training();
        int normal = c.dataset().classNames().indexOf(c.protocol().normalClass());
        int held = count(training, rows.validation(), normal)
                + (c.dataset().test().isPresent() ? 0 : count(training, rows.test(), normal));
        assertThat(rows.normal()).hasSize(count(training, normal) - held);
        assertThat(count(training, rows.normal(), normal)).isEqualTo(rows.normal().length);
        assertThat(count(training, rows.hidden(), normal)).isZero();
        assertThat(count(training, rows.labelled(), normal)).isZero();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsAreStratified(Case c) {
        SplitRows rows = RowSplitter.split(c.dataset(), c.protocol());
        Rows training = c.dataset().training();
        for (int k = 0; k < 4; k++) {
            int left = count(training, k);
            if (c.dataset().test().isEmpty()) {
                int test = count(training, rows.test(), k);
                assertThat(test).isEqualTo((int) Math.round(left * c.protocol().testShare()));
                left -= test;
            }
            assertThat(count(training, rows.validation(), k))
                    .isEqualTo((int) Math.round(left * c.protocol().validationShare()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anomaliesAreAsManyAsAskedFor(Case c) {
        SplitRows rows = RowSplitter.split(c.dataset(), c.protocol());
        double n = rows.normal().length;
        double p = c.protocol().pollution();
        assertThat(rows.hidden()).hasSize((int) (n * p / (1 - p)));
        assertThat(rows.labelled()).hasSize((int) (n * c.protocol().labelledShare()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sameSeedGivesTheSameRows(Case c) {
        assertThat(RowSplitter.split(c.dataset(), c.protocol()))
                .usingRecursiveComparison()
                .isEqualTo(RowSplitter.split(c.dataset(), c.protocol()));
    }

    private static int count(Rows rows, int[] drawn, int label) {
        return (int)
                Arrays.stream(drawn).filter(row -> rows.label(row) == label).count();
    }

    private static int count(Rows rows, int label) {
        return count(rows, IntStream.range(0, rows.size()).toArray(), label);
    }
}
