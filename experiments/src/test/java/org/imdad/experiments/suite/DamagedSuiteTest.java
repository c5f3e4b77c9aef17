package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;

class DamagedSuiteTest extends DamagedInputTest {

    private static final List<String> VALUES = List.of(
            "[",
            "{",
            "{}",
            "[]",
            "~",
            "&a [*a]",
            "*b",
            "!!java.net.URL [\"http://localhost\"]",
            "!!binary aGVsbG8=",
            "2001-01-01",
            "1e400",
            "-1",
            "9".repeat(500),
            "1e999999999",
            ".nan",
            "0x7f",
            "\"a\\nb\"",
            "\"\\0\"",
            "'; DROP TABLE trials; --",
            "<script>",
            "$(touch x)",
            "../../../etc/passwd",
            "|\n  a\n  b",
            "? [a, b]",
            "\"\\u2028\"",
            "x".repeat(9_000),
            "{\"a\\nb\": 1}",
            "{[1]: 2}",
            "{from: 0, to: 1e9, step: 1e-9}",
            "{from: 1, to: 0, step: -1}",
            "{<<: {nu: 1}}",
            "[".repeat(15_000),
            "{a: ".repeat(15_000),
            "[1, 1]",
            "true");
    private static final SuiteReader READER = new SuiteReader(Detectors.installed(), SuiteFiles.DATASETS);

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        byte[] text = text(random).getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve("s.yaml"), random.nextBoolean() ? text : Mutations.damage(text, random));
    }

    @Override
    protected void read(Path file) {
        Suite suite = READER.read(file);

        assertThat(suite.data()).isNotEmpty();
        assertThat(suite.detectors()).isNotEmpty();
        assertThat(suite.seeds()).isNotEmpty();
    }

    @Override
    protected boolean isReadable(String message, Path file) {
        return message.lines().allMatch(line -> super.isReadable(line, file));
    }

    private static String text(RandomGenerator random) {
        return switch (random.nextInt(300)) {
            case 0 -> laughs(1 + random.nextInt(60)) + SuiteFiles.VALID;
            case 1 ->
                SuiteFiles.VALID + "x: "
                        + Mutations.any(List.of("[", "{a: ", "- "), random).repeat(1 << random.nextInt(18));
            case 2 -> SuiteFiles.VALID + numbered("k%d: 1\n", 1 << random.nextInt(16));
            case 3 -> "suite: a\ntitle: b\ndata:\n" + "- {}\n".repeat(1 << random.nextInt(17));
            case 4 -> "suite: a\ntitle: b\nseeds: [" + numbered("%d,", 1 << random.nextInt(16)) + "]\n";
            default -> changed(random);
        };
    }

    private static String changed(RandomGenerator random) {
        List<String> lines = SuiteFiles.VALID.lines().collect(Collectors.toList());
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + Mutations.any(VALUES, random));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Lists of lists by alias, each twice as large as the one before. */
    private static String laughs(int depth) {
        return "a0: &a0 [x, x]\n"
                + IntStream.range(1, depth)
                        .mapToObj(k -> "a%d: &a%d [*a%d, *a%d]\n".formatted(k, k, k - 1, k - 1))
                        .collect(Collectors.joining());
    }

    private static String numbered(String form, int count) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }
}
