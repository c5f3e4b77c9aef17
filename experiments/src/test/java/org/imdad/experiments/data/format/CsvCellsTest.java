package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    @TempDir
    Path folder;

    @Test
    void numbersHaveTheBitsThatJavaGivesThem() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "0",
                "-0",
                "1.",
                ".5",
                "+7",
                "1e5",
                "1E-5",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623157e308",
                "2.2250738585072012e-308",
                "9007199254740993",
                "9007199254740992.99999999999999999999999999",
                "0.1000000000000000055511151231257827",
                "123456789012345678901234567890",
                "  3.25 ",
                "000012",
                "6.02214076e+23"));
        RandomGenerator random = FitContext.random(0, "numbers");
        while (texts.size() < 20_000) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                texts.add(Double.toString(value));
                texts.add(Float.toString((float) random.nextGaussian()));
                texts.add(String.format(Locale.ROOT, "%.25e", value));
                texts.add(random.nextInt(1000) + "." + random.nextLong(1, Long.MAX_VALUE));
            }
        }

        double[] found = read(texts);

        for (int i = 0; i < found.length; i++) {
            assertThat(Double.doubleToRawLongBits(found[i]))
                    .as(texts.get(i))
                    .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(texts.get(i))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "1e999", "1d", "1f", "0x1p3", "1,5", "--1", "e5", ".", "1 2", "ten", "１"})
    void whatIsNoFiniteDecimalIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,\"" + text + "\"\n");
        try (CsvRows rows = CsvRows.open(BinarySource.ofFile(file))) {
            rows.advance();
            assertThatThrownBy(() -> rows.number(1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("row 1 (line 2), column b is '" + text + "'; a finite number is needed");
        }
    }

    @Test
    void theShareOfBytesReadGrowsToOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\n" + "1\n".repeat(200_000));
        try (CsvRows rows = CsvRows.open(BinarySource.ofFile(file))) {
            rows.advance();
            assertThat(rows.share()).isBetween(0.0, 0.9);
            while (rows.advance()) {
                assertThat(rows.number(0)).isEqualTo(1);
            }
            assertThat(rows.share()).isEqualTo(1);
            assertThat(rows.row()).isEqualTo(200_000);
        }
    }

    private double[] read(List<String> texts) throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.csv"), "a\n" + String.join("\n", texts) + "\n");
        double[] found = new double[texts.size()];
        try (CsvRows rows = CsvRows.open(BinarySource.ofFile(file))) {
            for (int i = 0; i < found.length; i++) {
                assertThat(rows.advance()).isTrue();
                found[i] = rows.number(0);
            }
        }
        return found;
    }
}
