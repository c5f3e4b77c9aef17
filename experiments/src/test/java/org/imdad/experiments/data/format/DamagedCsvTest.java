package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.imdad.experiments.data.Dataset;

class DamagedCsvTest extends DamagedInputTest {

    private static final List<String> CELLS = List.of(
            "",
            "NaN",
            "1e400",
            "1e-400",
            "0x10",
            "1,5",
            "\"",
            "\"1",
            "\"1\"\"",
            "'1'",
            "=1+1",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "1\r2",
            "\"1\n\n2\"",
            "1e9999999999",
            "-",
            ".",
            "+.e1",
            "١",
            "9".repeat(5_000),
            "x".repeat(70_000),
            "\"" + "\n".repeat(3_000) + "\"",
            "../../x",
            "'; DROP TABLE trials; --",
            "<script>",
            "$(touch x)",
            "1".repeat(20) + "e" + "9".repeat(20));
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u0085");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE);

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        byte[] bytes =
                text(random).getBytes(random.nextInt(4) > 0 ? StandardCharsets.UTF_8 : Mutations.any(CHARSETS, random));
        byte[] damaged = random.nextInt(3) > 0 ? bytes : Mutations.damage(bytes, random);
        byte[] packed = random.nextInt(4) > 0 ? damaged : Archives.gzip(damaged);
        return Files.write(
                folder.resolve("table.csv.gz"), random.nextInt(5) > 0 ? packed : Mutations.damage(packed, random));
    }

    @Override
    protected void read(Path file) {
        Dataset data = DatasetFiles.open(file, FileOptions.defaults());

        assertThat(data.training().size()).isPositive();
        assertThat(data.classNames()).hasSizeGreaterThan(1);
    }

    private static String text(RandomGenerator random) {
        return switch (random.nextInt(400)) {
            case 0 -> ",".repeat(1 << random.nextInt(25));
            case 1 -> "a,label\n" + "0,".repeat(1 << random.nextInt(24));
            case 2 -> "a,label\n" + "\"" + "0".repeat(1 << random.nextInt(25));
            case 3 -> wide(1 << random.nextInt(18), random);
            case 4 -> "\n".repeat(1 << random.nextInt(25));
            case 5 -> "a,label\n" + "0,1\n1,0\n".repeat(1 << random.nextInt(15));
            default -> table(random);
        };
    }

    private static String wide(int columns, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < columns; k++) {
            text.append('c').append(k).append(',');
        }
        text.append("label\n").append("0,".repeat(columns)).append("0\n");
        return text.append("1,".repeat(random.nextBoolean() ? columns : 3))
                .append("1\n")
                .toString();
    }

    private static String table(RandomGenerator random) {
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "\uFEFF" : "");
        String[] heading = {"a", "b", "label"};
        int odd = random.nextInt(12);
        if (odd < heading.length) {
            heading[odd] = cell(random);
        }
        text.append(String.join(",", heading)).append(end(random));
        int rows = random.nextInt(6);
        for (int i = 0; i < rows; i++) {
            String first = random.nextInt(12) > 0 ? "1.5" : cell(random);
            text.append(first).append(',').append(i).append(',').append(random.nextInt(12) > 0 ? i % 2 : cell(random));
            text.append(random.nextInt(30) > 0 ? "" : ",1").append(end(random));
        }
        return text.toString();
    }

    private static String cell(RandomGenerator random) {
        return Mutations.any(CELLS, random);
    }

    private static String end(RandomGenerator random) {
        return random.nextInt(10) > 0 ? "\n" : Mutations.any(ENDS, random);
    }
}
