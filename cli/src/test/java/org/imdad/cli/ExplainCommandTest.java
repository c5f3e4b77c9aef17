package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explains scores of models of real files through the command line. */
class ExplainCommandTest {

    private static final RandomGenerator RANDOM = FitContext.random(3, "test");

    @TempDir
    Path folder;

    @Test
    void contributionsOfARowNameItsOddFeatureAndSumToTheDifferenceOfScores() throws IOException {
        Path table = table(150);
        Path model = fitted("deep-svdd", table, "--set", "epochs=15", "--set", "pretrain_epochs=5");

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
        double difference = Double.parseDouble(sample[1]) - Double.parseDouble(sample[4]);
        assertThat(sum).isCloseTo(difference, within(0.011 * Math.abs(difference)));
        String odd = rows.stream()
                .max((a, b) -> Double.compare(Math.abs(Double.parseDouble(a[4])), Math.abs(Double.parseDouble(b[4]))))
                .orElseThrow()[1];
        assertThat(odd).isEqualTo("vibration");
        assertThat(out().resolve("figures/001-contributions-row-150.svg")).isRegularFile();
        assertThat(Files.readString(out().resolve("index.html"))).contains("What the features of row 150 contributed");
    }

    @Test
    void withoutRowsThoseWithTheHighestScoresAreExplained() throws IOException {
        Path table = table(120);
        Path model = fitted("autoencoder", table, "--set", "epochs=20");

        assertThat(explain(model, table, "--top", "2").exitCode()).isZero();

        List<String> first = lines("tables/samples.csv")
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(first).hasSize(2).startsWith("row 120");
    }

    @Test
    void windowsAreExplainedOverTime() throws IOException {
        Path table = table(120);
        Path model = fitted(
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
    }

    @Test
    void picturesGetHeatMaps() throws IOException {
        Path pictures = pictures(40);
        Path model = fitted("deep-svdd", pictures, "--set", "epochs=2", "--set", "pretrain_epochs=1");

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
        Path table = table(80);
        Path forest = fitted("isolation-forest", table);
        CommandRun run = explain(forest, table);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error())
                .startsWith("imdad: the scores of isolation-forest have no gradients; ")
                .hasLineCount(1);

        Path bare = fitted("deep-svdd", table, "--references", "0", "--set", "epochs=1", "--set", "pretrain_epochs=0");
        assertThat(explain(bare, table).error().strip())
                .isEqualTo(
                        "imdad: the model keeps no normal training samples to compare with; fit it without --references 0");
        assertThat(explain(fitted("deep-svdd", table, "--set", "epochs=1"), table, "--rows", "81")
                        .error()
                        .strip())
                .isEqualTo("imdad: --rows: found 81, allowed is 1 to 80, the number of rows");
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

    private Path fitted(String detector, Path data, String... more) {
        Path model = folder.resolve(detector + ".imdad");
        List<String> arguments = new ArrayList<>(List.of("fit", detector, data.toString(), "-o", model.toString()));
        arguments.addAll(List.of(more));
        assertThat(CommandRun.of(arguments.toArray(String[]::new)).exitCode()).isZero();
        return model;
    }

    /** Rows of three features; in the last one, vibration is far from all others. */
    private Path table(int rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("flow,pressure,vibration"));
        for (int i = 1; i <= rows; i++) {
            double flow = RANDOM.nextGaussian();
            double vibration = i == rows ? 9 : RANDOM.nextGaussian();
            lines.add(
                    String.format(Locale.ROOT, "%.4f,%.4f,%.4f", flow, flow + 0.3 * RANDOM.nextGaussian(), vibration));
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    private Path pictures(int count) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            for (int k = 0; k < 64; k++) {
                picture.getRaster().setSample(k % 8, k / 8, 0, RANDOM.nextInt(256));
            }
            ImageIO.write(
                    picture,
                    "png",
                    pictures.resolve(String.format(Locale.ROOT, "p%02d.png", i)).toFile());
        }
        return pictures;
    }
}
