package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Up to 30 groups see RankTestsOracleTest. */
class StudentizedRangeTest {

    private static final Percentage CLOSELY = Percentage.withPercentage(1e-9);

    /** SciPy 1.10.1: studentized_range.ppf(1 − α, k, inf). */
    @ParameterizedTest
    @CsvSource({
        "31, 5.020890052169823, 5.324049888290209, 5.93151162213216",
        "32, 5.043815663420283, 5.345999877836653, 5.951694604905787",
        "33, 5.0659462565956535, 5.367193175047121, 5.971189727849513",
        "34, 5.087333018010532, 5.387678331063073, 5.9900408215511405",
        "35, 5.108022416882714, 5.4074994334281214, 6.008287706976503",
        "36, 5.128056763220896, 5.426696633056341, 6.025966667016471",
        "37, 5.1474746859913845, 5.445306596002232, 6.043110850955312",
        "38, 5.166311544811648, 5.463362892514628, 6.059750622965197",
        "39, 5.184599785924934, 5.480896333509614, 6.075913863649017",
        "40, 5.20236925123813, 5.4979352627407465, 6.091626232003848",
        "41, 5.219647447635189, 5.5145058114663055, 6.106911393864102",
        "42, 5.2364597825206, 5.530632121228646, 6.121791221829788",
        "43, 5.252829770533817, 5.546336539405832, 6.136285970836262",
        "44, 5.268779215554175, 5.561639791421669, 6.150414432832764",
        "45, 5.2843283714466045, 5.576561132869737, 6.1641940734760645",
        "46, 5.29949608445039, 5.591118484290078, 6.177641153285155",
        "47, 5.314299919662355, 5.605328550912587, 6.190770835323523",
        "48, 5.328756273693136, 5.619206929329286, 6.2035972811640505",
        "49, 5.342880475265699, 5.63276820276599, 6.21613373662892",
        "50, 5.356686875267444, 5.646026026380527, 6.228392608582205"
    })
    void quantilesOfMoreThanThirtyGroupsAgreeWithSciPy(int groups, double tenth, double twentieth, double hundredth) {
        StudentizedRange range = new StudentizedRange(groups);

        assertThat(range.upperQuantile(0.1)).isCloseTo(tenth, within(1e-8));
        assertThat(range.upperQuantile(0.05)).isCloseTo(twentieth, within(1e-8));
        assertThat(range.upperQuantile(0.01)).isCloseTo(hundredth, within(1e-8));
    }

    /** The integral with mpmath 1.2.1, 160 digits; SciPy's own tail loses all digits below 10⁻¹⁶. */
    @ParameterizedTest
    @CsvSource({
        "2, 12, 2.1519736712498913e-17",
        "3, 20, 6.2654627512876328e-45",
        "5, 9, 1.965121137391232e-9",
        "10, 10, 6.9167488482484154e-11",
        "50, 5, 0.21014537871762118",
        "50, 8, 1.8281661337041617e-5",
        "50, 12, 2.6360774973249076e-14",
        "50, 30, 8.8359178612527282e-97"
    })
    void smallTailsAreAccurateRelativeToTheirSize(int groups, double q, double tail) {
        assertThat(new StudentizedRange(groups).upperTail(q)).isCloseTo(tail, CLOSELY);
    }

    /** The integral with mpmath 1.2.1, 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "5, 0.001, 5.6640250330192039e-14",
        "20, 0.1, 1.158843716813198e-26",
        "50, 0.1, 1.9268956968531487e-68",
        "50, 0.5, 2.0606563535521027e-34",
        "50, 5, 0.78985462128237882"
    })
    void smallProbabilitiesAreAccurateRelativeToTheirSize(int groups, double q, double probability) {
        assertThat(new StudentizedRange(groups).cumulativeProbability(q)).isCloseTo(probability, CLOSELY);
    }

    /** The roots with mpmath 1.2.1, 130 digits. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.05, 3.314493155398121",
        "10, 0.05, 4.4741242217259051",
        "50, 0.01, 6.2283926085822087",
        "50, 1e-12, 11.386843616728329",
        "10, 1e-100, 30.38222777575693"
    })
    void quantilesAreAccurate(int groups, double alpha, double quantile) {
        assertThat(new StudentizedRange(groups).upperQuantile(alpha)).isCloseTo(quantile, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 11, 50})
    void tailAndDistributionFunctionComplementEachOther(int groups) {
        StudentizedRange range = new StudentizedRange(groups);
        for (double q = 0; q < 40; q += 0.37) {
            assertThat(range.cumulativeProbability(q) + range.upperTail(q)).isCloseTo(1, within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 11, 50})
    void quantilesInvertTheDistributionFunction(int groups) {
        StudentizedRange range = new StudentizedRange(groups);
        for (double p : new double[] {1e-3, 0.01, 0.3, 0.5, 0.51, 0.9, 0.999}) {
            assertThat(range.cumulativeProbability(range.quantile(p))).isCloseTo(p, CLOSELY);
            assertThat(range.upperTail(range.upperQuantile(p))).isCloseTo(p, CLOSELY);
        }
    }

    @Test
    void theRangeStartsAtZero() {
        StudentizedRange range = new StudentizedRange(7);
        assertThat(range.cumulativeProbability(0)).isZero();
        assertThat(range.upperTail(0)).isEqualTo(1, within(1e-15));
        assertThat(range.upperTail(1e6)).isZero();
        assertThat(range.cumulativeProbability(1e6)).isEqualTo(1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 11, 50})
    void theExtremeQuantilesAreFound(int groups) {
        StudentizedRange range = new StudentizedRange(groups);
        assertThat(range.upperTail(range.upperQuantile(1e-290))).isCloseTo(1e-290, CLOSELY);
        assertThat(range.upperQuantile(1 - 1e-12)).isCloseTo(range.quantile(1e-12), within(1e-4));
        assertThat(range.quantile(1 - 1e-12)).isCloseTo(range.upperQuantile(1e-12), within(1e-4));
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentizedRange(51))
                .withMessage("51 groups: from 2 to 50 are possible");
        StudentizedRange range = new StudentizedRange(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.upperTail(-1))
                .withMessage("range -1.0: it must be finite and at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.upperQuantile(Double.NaN))
                .withMessage("probability NaN: it must be from 1.0E-290 to 1 - 1.0E-12");
    }
}
