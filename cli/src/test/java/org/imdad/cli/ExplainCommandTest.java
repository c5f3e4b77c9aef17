package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explains scores of models of real files through the command line. */
class ExplainCommandTest {

    @TempDir
    Path folder;

    @Test
    void contributionsOfARowNameItsOddFeatureAndSumToTheDifferenceOfScores() throws IOException {
        Path table = files().table(150);
        Path model = files().fitted("deep-svdd", table, "--set", "epochs=15", "--set", "pretrain_epochs=5");

        CommandRun run = explain(model, table, "--rows", "150");

        assertThat(run.error()).isEmpty();
        assertThat(run.output().strip()).isEqualTo("explanation: " + out().resolve("index.html"));
        List<String[]> rows = lines("tables/contributions.csv")
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(rows).hasSize(3).allMatch(row -> row[0].equals("row 150"));
        double sum =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).sum();
        String[] sample =
                lines("tables/samples.csv").skip(1).findFirst().orElseThrow().split(",");
        double difference = Double.parseDouble(sample[1]) - Double.parseDouble(sample[5]);
        assertThat(sum).isCloseTo(difference, within(0.011 * Math.abs(difference)));
        String odd = rows.stream()
                .max((a, b) -> Double.compare(Math.abs(Double.parseDouble(a[4])), Math.abs(Double.parseDouble(b[4]))))
                .orElseThrow()[1];
        assertThat(odd).isEqualTo("vibration");
        assertThat(out().resolve("figures/001-contributions-row-150.svg")).isRegularFile();
        assertThat(Files.readString(out().resolve("index.html"))).contains("What the features of row 150 contributed");
    }

    /** The model keeps its rows in single precision, in which decimals are not quite the same. */
    @Test
    void aTrainingRowIsNotComparedWithItself() throws IOException {
        Path table = files().table(60);
        Path model = files().fitted("deep-svdd", table, "--set", "epochs=2", "--set", "pretrain_epochs=1");

        assertThat(explain(model, table, "--rows", "1-9").error()).isEmpty();

        assertThat(lines("tables/samples.csv").skip(1)).hasSize(9).allSatisfy(line -> {
            String[] cells = line.split(",");
            assertThat(cells[3]).startsWith("row ").isNotEqualTo(cells[0]);
        });
    }

    @Test
    void withoutRowsThoseWithTheHighestScoresAreExplained() throws IOException {
        Path table = files().table(120);
        Path model = files().fitted("autoencoder", table, "--set", "epochs=20");

        assertThat(explain(model, table, "--top", "2").exitCode()).isZero();

        List<String> first = lines("tables/samples.csv")
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(first).hasSize(2).startsWith("row 120");
    }

    @Test
    void windowsAreExplainedOverTime() throws IOException {
        Path table = files().table(120);
        Path model = files().fitted(
                        "deep-svdd",
                        table,
                        "--window",
                        "8",
                        "--stride",
                        "4",
                        "--set",
                        "epochs=2",
                        "--set",
                        "pretrain_epochs=1");

        assertThat(explain(model, table, "--top", "1").error()).isEmpty();

        assertThat(lines("tables/contributions.csv"))
                .hasSize(1 + 8 * 3)
                .anyMatch(line -> line.contains("vibration at 8"));

        assertThat(explain(model, table, "--rows", "5").error()).isEmpty();
        assertThat(lines("tables/samples.csv").skip(1))
                .singleElement()
                .asString()
                .startsWith("row 5,");
        assertThat(explain(model, table, "--rows", "6").error().strip())
                .isEqualTo(
                        "imdad: --rows: no sample has the number 6; samples have the numbers that `imdad score` writes");
    }

    @Test
    void picturesGetHeatMaps() throws IOException {
        Path pictures = files().pictures("pictures", 40);
        Path model = files().fitted("deep-svdd", pictures, "--set", "epochs=2", "--set", "pretrain_epochs=1");

        CommandRun run = explain(model, pictures, "--rows", "p07.png,1-2", "--method", "grad-cam", "--block", "2");

        assertThat(run.error()).isEmpty();
        assertThat(lines("tables/samples.csv").skip(1).map(line -> line.split(",")[0]))
                .containsExactly("p00.png", "p01.png", "p07.png");
        assertThat(Files.readString(out().resolve("index.html"))).contains("Grad-CAM at convolution block 2");
        assertThat(explain(model, pictures, "--block", "3").error().strip())
                .isEqualTo(
                        "imdad: block 3: the network has 2 convolution blocks; name one from 1 to 2, or 0 for the image itself");
    }

    @Test
    void whatCannotBeExplainedIsSaidInOneLine() throws IOException {
        Path table = files().table(80);
        Path forest = files().fitted("isolation-forest", table);
        CommandRun run = explain(forest, table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error())
                .startsWith("imdad: the scores of isolation-forest have no gradients; ")
                .hasLineCount(1);

        Path bare = files().fitted(
                        "deep-svdd", table, "--references", "0", "--set", "epochs=1", "--set", "pretrain_epochs=0");
        assertThat(explain(bare, table).error().strip())
                .isEqualTo(
                        "imdad: the model keeps no normal training samples to compare with; fit it without --references 0");
        assertThat(explain(files().fitted("deep-svdd", table, "--set", "epochs=1"), table, "--rows", "81")
                        .error()
                        .strip())
                .isEqualTo("imdad: --rows: found 81, allowed is 1 to 80, the number of the last row");
    }

    private OwnFiles files() {
        return new OwnFiles(folder);
    }

    private Path out() {
        return folder.resolve("explained");
    }

    private Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(out().resolve(file)).stream();
    }

    private CommandRun explain(Path model, Path data, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("explain", model.toString(), data.toString(), "-o", out().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
