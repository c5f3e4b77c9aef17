package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of rank_tests.json, which SciPy 1.10.1 computed. */
class RankTestsOracleTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final Offset<Double> CLOSELY = within(1e-6);

    @ParameterizedTest
    @MethodSource("cases")
    void meanRanksAgree(Case oracle) {
        assertThat(oracle.ranks().meanRanks()).containsExactly(doubles(oracle.node.get("average_ranks")), EXACTLY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void friedmansStatisticsAgree(Case oracle) {
        FriedmanTest test = FriedmanTest.of(oracle.ranks());

        assertThat(test.chiSquared().statistic()).isCloseTo(oracle.number("friedman_chi2_no_tie_correction"), EXACTLY);
        assertThat(test.chiSquared().p()).isCloseTo(oracle.number("p_chi2_no_tie"), CLOSELY);
        assertThat(test.imanDavenport().statistic()).isCloseTo(oracle.number("iman_davenport_F"), EXACTLY);
        assertThat(test.imanDavenport().p()).isCloseTo(oracle.number("p_iman_davenport"), CLOSELY);
    }

    /** SciPy's friedmanchisquare needs three methods. */
    @ParameterizedTest
    @MethodSource("casesOfMoreThanTwoMethods")
    void friedmansStatisticCorrectedForTiesAgrees(Case oracle) {
        FriedmanTest.Result corrected = FriedmanTest.of(oracle.ranks()).tieCorrected();

        assertThat(corrected.statistic()).isCloseTo(oracle.number("friedman_chi2_tie_corrected"), EXACTLY);
        assertThat(corrected.p()).isCloseTo(oracle.number("p_chi2_tie_corrected"), CLOSELY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nemenyisTestAgrees(Case oracle) {
        NemenyiTest test = NemenyiTest.of(oracle.ranks());

        for (String alpha : List.of("0.05", "0.1")) {
            assertThat(test.criticalDifference(Double.parseDouble(alpha)))
                    .isCloseTo(
                            oracle.node.get("nemenyi_cd").get(alpha).get("cd").asDouble(), CLOSELY);
        }
        double[][] expected = matrix(oracle.node.get("nemenyi_p"));
        double[][] actual = test.pValues();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], CLOSELY);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signedRankTestsAgreeBeforeAndAfterHolmsCorrection(Case oracle) {
        JsonNode pairs = oracle.node.get("wilcoxon");
        double[] p = new double[pairs.size()];
        double[] holm = new double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            JsonNode pair = pairs.get(i);
            WilcoxonSignedRank test = WilcoxonSignedRank.approximate(
                    oracle.valuesOf(pair.get("i").asInt()),
                    oracle.valuesOf(pair.get("j").asInt()));

            assertThat(test.statistic()).isEqualTo(pair.get("statistic").asDouble());
            assertThat(test.p()).isCloseTo(pair.get("p_normal_approx").asDouble(), CLOSELY);
            p[i] = test.p();
            holm[i] = pair.get("p_holm").asDouble();
        }
        assertThat(Holm.adjust(p)).containsExactly(holm, CLOSELY);
    }

    @Test
    void quantilesOfTheStudentizedRangeAgree() throws IOException {
        JsonNode quantiles = read().get("studentized_range_inf_df");
        assertThat(quantiles).hasSize(29);
        for (Map.Entry<String, JsonNode> groups : quantiles.properties()) {
            StudentizedRange range = new StudentizedRange(Integer.parseInt(groups.getKey()));
            for (Map.Entry<String, JsonNode> alpha : groups.getValue().properties()) {
                assertThat(range.upperQuantile(Double.parseDouble(alpha.getKey())))
                        .isCloseTo(alpha.getValue().asDouble(), CLOSELY);
            }
        }
    }

    @Test
    void theDistributionFunctionOfTheStudentizedRangeAgrees() throws IOException {
        JsonNode samples = read().get("studentized_range_cdf_samples");
        assertThat(samples).hasSize(54);
        for (JsonNode sample : samples) {
            StudentizedRange range = new StudentizedRange(sample.get("k").asInt());
            assertThat(range.cumulativeProbability(sample.get("q").asDouble()))
                    .isCloseTo(sample.get("cdf").asDouble(), EXACTLY);
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : read().get("cases")) {
            cases.add(new Case(node, matrix(node.get("matrix"))));
        }
        assertThat(cases).hasSize(5);
        return cases;
    }

    static List<Case> casesOfMoreThanTwoMethods() throws IOException {
        return cases().stream().filter(oracle -> oracle.values[0].length > 2).toList();
    }

    private static JsonNode read() throws IOException {
        try (InputStream in = RankTestsOracleTest.class.getResourceAsStream("rank_tests.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    private static double[][] matrix(JsonNode rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> doubles(rows.get(i)))
                .toArray(double[][]::new);
    }

    record Case(JsonNode node, double[][] values) {

        BlockRanks ranks() {
            boolean higher = node.get("higher_is_better").asBoolean();
            return BlockRanks.of(values, higher ? Order.HIGHER_IS_BETTER : Order.LOWER_IS_BETTER);
        }

        double[] valuesOf(int method) {
            return IntStream.range(0, values.length)
                    .mapToDouble(b -> values[b][method])
                    .toArray();
        }

        double number(String key) {
            return node.get(key).asDouble();
        }

        @Override
        public String toString() {
            return node.get("name").asText();
        }
    }
}
