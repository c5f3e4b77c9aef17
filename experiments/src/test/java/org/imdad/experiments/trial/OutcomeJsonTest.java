package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

class OutcomeJsonTest {

    private static final TrialOutcome OUTCOME = new TrialOutcome(
            new double[] {0.1, -1.5, Double.POSITIVE_INFINITY},
            new boolean[] {false, true, true},
            new int[] {7, 0, 70_000},
            1.0 / 3.0,
            List.of(
                    new EpochRow("pretrain", 1, 2, Map.of("loss", 0.1 + 0.2), Map.of()),
                    new EpochRow("train", 2, 2, Map.of(), Map.of("normal", new double[] {4.5, 0.25}))),
            Map.of("fit", 12.75),
            Map.of("java", "17.0.1 \"x\""),
            OptionalDouble.of(0.875),
            Optional.of(new Plane(
                    new Plane.Grid(-1, 1, 0, 0.1, 2, 2),
                    Map.of("normal", new double[] {0.5, 0.25}, "anomalies", new double[0]),
                    new TreeMap<>(Map.of(1, new double[] {1, 2, 3, 1e300}, 40, new double[] {0, 0, 0, -1})))),
            Optional.of(new Gallery(
                    1,
                    2,
                    List.of(
                            new Gallery.Maps("a method", new TreeMap<>(Map.of(2, new byte[] {0, (byte) 255}))),
                            new Gallery.Maps("another", new TreeMap<>(Map.of(2, new byte[2])))))));

    @Test
    void everyBitArrives() {
        TrialOutcome read = OutcomeJson.read(OutcomeJson.write(OUTCOME));
        assertThat(read).usingRecursiveComparison().isEqualTo(OUTCOME);
    }

    @Test
    void scoresAreLittleEndianBase64() {
        // 1.0 is 3F F0 00 00 00 00 00 00, least significant byte first.
        TrialOutcome one = new TrialOutcome(
                new double[] {1}, new boolean[] {true}, new int[] {1}, 1, List.of(), Map.of(), Map.of());
        assertThat(OutcomeJson.write(one))
                .contains("\"scores\":\"AAAAAAAA8D8=\"")
                .contains("\"rows\":\"AQAAAA==\"")
                .contains("\"anomaly\":\"AQ==\"");
    }

    @Test
    void brokenArraysAreNamed() {
        String json = OutcomeJson.write(OUTCOME);
        String rows = json.replaceFirst("\"rows\":\"[^\"]*\"", "\"rows\":\"AAA=\"");
        assertThatThrownBy(() -> OutcomeJson.read(rows))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("outcome: rows: found 2 bytes, allowed is a multiple of 4");
        String scores = json.replaceFirst("\"scores\":\"[^\"]*\"", "\"scores\":\"&\"");
        assertThatThrownBy(() -> OutcomeJson.read(scores))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("outcome: scores is not base64: ");
    }
}
