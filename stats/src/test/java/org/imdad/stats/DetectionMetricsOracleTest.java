package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of detection_metrics.json, which scikit-learn 1.2.1 computed. */
class DetectionMetricsOracleTest {

    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @MethodSource("cases")
    void metricsAgreeWithScikitLearn(Case oracle) {
        assertThat(Auroc.of(oracle.scores, oracle.anomaly)).isCloseTo(oracle.number("auroc"), within(TOLERANCE));
        assertThat(AveragePrecision.of(oracle.scores, oracle.anomaly))
                .isCloseTo(oracle.number("average_precision"), within(TOLERANCE));
        assertThat(ContaminationF1.flaggingTies(oracle.scores, oracle.anomaly))
                .isCloseTo(oracle.number("f1_at_contamination"), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rocCurveAgreesWithScikitLearnPointByPoint(Case oracle) {
        RocCurve curve = RocCurve.of(oracle.scores, oracle.anomaly);

        assertThat(curve.falsePositiveRates()).containsExactly(oracle.numbers("roc_fpr"), within(TOLERANCE));
        assertThat(curve.truePositiveRates()).containsExactly(oracle.numbers("roc_tpr"), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepSumUnderThePrecisionRecallCurveIsAveragePrecision(Case oracle) {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(oracle.scores, oracle.anomaly);

        double area = 0;
        double recall = 0;
        for (int i = 0; i < curve.size(); i++) {
            area += (curve.recalls()[i] - recall) * curve.precisions()[i];
            recall = curve.recalls()[i];
        }
        assertThat(area).isCloseTo(oracle.number("average_precision"), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trapezoidsUnderTheRocCurveAreAuroc(Case oracle) {
        RocCurve curve = RocCurve.of(oracle.scores, oracle.anomaly);

        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            double width = curve.falsePositiveRates()[i] - curve.falsePositiveRates()[i - 1];
            area += width * (curve.truePositiveRates()[i] + curve.truePositiveRates()[i - 1]) / 2;
        }
        assertThat(area).isCloseTo(oracle.number("auroc"), within(TOLERANCE));
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = DetectionMetricsOracleTest.class.getResourceAsStream("detection_metrics.json")) {
            List<Case> cases = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
                cases.add(new Case(node, doubles(node.get("scores")), booleans(node.get("labels"))));
            }
            assertThat(cases).hasSize(6);
            return cases;
        }
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static boolean[] booleans(JsonNode array) {
        boolean[] values = new boolean[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt() == 1;
        }
        return values;
    }

    record Case(JsonNode node, double[] scores, boolean[] anomaly) {

        double number(String key) {
            return node.get(key).asDouble();
        }

        double[] numbers(String key) {
            return doubles(node.get(key));
        }

        @Override
        public String toString() {
            return node.get("name").asText();
        }
    }
}
