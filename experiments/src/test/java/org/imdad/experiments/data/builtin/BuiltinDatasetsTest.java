package org.imdad.experiments.data.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltinDatasetsTest {

    @Test
    void theListHasImagesTablesAndGeneratedSets() {
        assertThat(BuiltinDatasets.names())
                .containsExactly(
                        "digits",
                        "abalone",
                        "arrhythmia",
                        "breastw",
                        "cardio",
                        "ionosphere",
                        "thyroid",
                        "spiral",
                        "moon");
    }

    @ParameterizedTest
    @MethodSource("org.imdad.experiments.data.builtin.BuiltinDatasets#infos")
    void descriptionsAgreeWithTheData(DatasetInfo info) {
        Dataset dataset = BuiltinDatasets.open(info.name());

        assertThat(dataset.name()).isEqualTo(info.name());
        assertThat(dataset.shape()).isEqualTo(info.shape());
        assertThat(dataset.classNames()).isEqualTo(info.classNames());
        assertThat(dataset.training().size()).isEqualTo(info.trainingRows());
        assertThat(dataset.test().map(Rows::size).orElse(0)).isEqualTo(info.testRows());
        OptionalInt anomalies = dataset.isAnomalyTable()
                ? OptionalInt.of(count(dataset.training(), 1)
                        + dataset.test().map(rows -> count(rows, 1)).orElse(0))
                : OptionalInt.empty();
        assertThat(anomalies).isEqualTo(info.anomalies());
    }

    /** Class counts and first image as in scikit-learn's load_digits(). */
    @Test
    void digitsAreThoseOfScikitLearn() {
        Dataset digits = BuiltinDatasets.open("digits");
        int[] expected = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
        double[] first = new double[64];

        digits.training().copyRow(0, first);

        for (int k = 0; k < 10; k++) {
            assertThat(count(digits.training(), k)).as("digit %d", k).isEqualTo(expected[k]);
        }
        assertThat(digits.training().label(0)).isZero();
        assertThat(first).startsWith(0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0);
    }

    /** First values as NumPy prints X[0]. */
    @Test
    void columnMajorTablesAreReadRowByRow() {
        double[] row = new double[6];

        BuiltinDatasets.open("thyroid").training().copyRow(0, row);

        assertThat(row)
                .containsExactly(
                        0.774193548387,
                        0.0011320754717,
                        0.137571157495,
                        0.275700934579,
                        0.295774647887,
                        0.236065573770);
    }

    @Test
    void licencesNameEveryFileWithItsChecksumAndAllAreUnderOneMegabyte() throws IOException, NoSuchAlgorithmException {
        String licences = new String(content("LICENCES.md"), StandardCharsets.UTF_8);
        int files = 0;
        int bytes = 0;
        for (MatchResult line : Pattern.compile("\\| `([^`]+)` \\| `([0-9a-f]{64})` \\|")
                .matcher(licences)
                .results()
                .toList()) {
            byte[] content = content(line.group(1));
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(found).as(line.group(1)).isEqualTo(line.group(2));
            files++;
            bytes += content.length;
        }

        assertThat(files).isEqualTo(8);
        assertThat(bytes).isLessThan(1_000_000);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> BuiltinDatasets.open("thyriod"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("no built-in data set thyriod; there are digits, abalone, arrhythmia, breastw, cardio, "
                        + "ionosphere, thyroid, spiral, moon; did you mean thyroid?");
        assertThat(BuiltinDatasets.contains("thyriod")).isFalse();
    }

    private static int count(Rows rows, int label) {
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += rows.label(i) == label ? 1 : 0;
        }
        return count;
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream in = BuiltinDatasets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
