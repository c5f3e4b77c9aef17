package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits, scores and shows models of real files through the command line. */
class OwnDataCommandsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"imd-ad --set epochs=2", "ocsvm --set nu=0.1", "deep-svdd --set epochs=1 --set pretrain_epochs=1"
            })
    void aModelScoresBitEqualInAnotherProcess(String detector) throws Exception {
        Path model = folder.resolve("m.imdad");
        List<String> fit = new ArrayList<>(List.of("fit"));
        fit.addAll(List.of(detector.split(" ")));
        fit.addAll(List.of(
                table(200).toString(),
                "--exclude",
                "id",
                "--label",
                "state",
                "--anomaly-labels",
                "broken",
                "-o",
                model.toString()));
        assertThat(CommandRun.of(fit.toArray(String[]::new)).error()).isEmpty();
        Path more = more(60);
        CommandRun here = score(model, more, "--keep", "id");

        Process there = imdad("score", model.toString(), more.toString(), "--keep", "id");
        String output = new String(there.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(there.waitFor()).isZero();
        assertThat(output).isEqualTo(here.output());
        assertThat(output.lines().count()).isEqualTo(61);
        assertThat(output).startsWith("row,score,threshold,decision,band,id\n1,");
    }

    @Test
    void columnsMayComeInAnotherOrderAndSuperfluousOnesAreNoted() throws IOException {
        Path model = fitted("knn");

        CommandRun run = score(model, more(5));

        assertThat(run.exitCode()).isZero();
        assertThat(run.error()).contains("imdad: note: ", "passed over columns that are no features: id");
        Path same = Files.writeString(folder.resolve("same.csv"), swapped(folder.resolve("more.csv")));
        assertThat(score(model, same).output()).isEqualTo(run.output());
    }

    @Test
    void aMissingColumnAndABadCellGetOneLine() throws IOException {
        Path model = fitted("knn");
        Path missing = Files.writeString(folder.resolve("missing.csv"), "sped,id\n1,a\n");
        assertBad(
                score(model, missing), "no column speed, heat; the model needs it, columns are sped, id; did you mean");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "speed,heat\n1,20\n2,?\n0,21\n");
        Path out = folder.resolve("scores.csv");

        assertBad(score(model, bad, "-o", out.toString()), "bad.csv: row 2 (line 3), column heat is '?'");
        assertThat(files()).doesNotContain("scores.csv").noneMatch(name -> name.contains("unfinished"));
        CommandRun marked = score(model, bad, "-o", out.toString(), "--invalid", "mark");
        assertThat(marked.exitCode()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(4).anyMatch(line -> line.matches("2,,[0-9.]+,invalid,"));
    }

    @Test
    void picturesAreScoredByNameAndAnOddOneIsTold() throws IOException {
        RandomGenerator random = FitContext.random(0, "pictures");
        for (int i = 0; i < 30; i++) {
            picture("photos/%02d.png".formatted(i), 8, 8, random);
        }
        Path model = folder.resolve("m.imdad");
        CommandRun fit = CommandRun.of("fit", "knn", folder.resolve("photos").toString(), "-o", model.toString());
        assertThat(fit.error()).isEmpty();
        assertThat(CommandRun.of("show", model.toString()).output())
                .contains("kind: images", "shape: 1, 8, 8", "step: divide-255");

        assertThat(score(model, folder.resolve("photos")).output()).contains("\n00.png,", "\n29.png,");
        picture("photos/15b.png", 8, 9, random);
        assertBad(score(model, folder.resolve("photos")), "15b.png: a picture of 1×9×8; needed is 1×8×8");
    }

    @Test
    void windowsOfASeriesAreScoredByTheirFirstRow() throws IOException {
        Path model = folder.resolve("m.imdad");
        assertThat(CommandRun.of(
                                "fit",
                                "knn",
                                table(100).toString(),
                                "--exclude",
                                "id,state",
                                "--window",
                                "5",
                                "--stride",
                                "5",
                                "-o",
                                model.toString())
                        .exitCode())
                .isZero();

        List<String> rows = score(model, more(23)).output().lines().toList();

        assertThat(rows).hasSize(5);
        assertThat(rows.get(4)).startsWith("16,");
    }

    @Test
    void ofAKnownDataSetTheTestRowsAreScoredAndTheirAurocTold() {
        Path model = folder.resolve("m.imdad");
        CommandRun fit = CommandRun.of("fit", "knn", "digits", "--normal-class", "3", "-o", model.toString());
        assertThat(fit.error()).isEmpty();

        CommandRun run = score(model, Path.of("digits"));

        // A third of 1,797 rows is drawn of each class; kNN tells a three from other digits almost always.
        assertThat(run.error())
                .matches("(?s)imdad: AUROC 0\\.9[0-9]{3} on the 5[0-9]{2} test rows of digits, class 3 normal\\s+");
        assertBad(score(model, Path.of("cardio")), "cardio: the model was not trained on this data set by its name");
        assertBad(
                CommandRun.of("fit", "knn", "digits", "-o", model.toString()), "--normal-class is needed, one of 0, 1");
    }

    @Test
    void showTellsSphereLayerAndTheirAgreement() throws IOException {
        Path model = folder.resolve("m.imdad");
        CommandRun.of(
                "fit",
                "imd-ad",
                table(200).toString(),
                "--label",
                "state",
                "--anomaly-labels",
                "broken",
                "--exclude",
                "id",
                "--set",
                "epochs=2",
                "-o",
                model.toString());

        JsonNode shown = new ObjectMapper()
                .readTree(CommandRun.of("show", model.toString(), "--format", "json")
                        .output());

        JsonNode sphere = shown.path("sphere");
        JsonNode layer = shown.path("final_layer");
        double radius2 = sphere.path("radius2").asDouble();
        assertThat(sphere.path("radius").asDouble()).isEqualTo(Math.sqrt(radius2));
        double squares = 0;
        for (int k = 0; k < sphere.path("centre").size(); k++) {
            double c = sphere.path("centre").get(k).asDouble();
            assertThat(layer.path("weight").get(k).asDouble()).isEqualTo(2 * c);
            squares += c * c;
        }
        assertThat(Math.abs(layer.path("bias").asDouble() - (radius2 - squares - 1)))
                .isLessThan(1e-14);
        assertThat(layer.path("equivalence").path("decisions_differ_by").asDouble())
                .isLessThan(1e-14);
        assertThat(layer.path("equivalence").path("opposite_decisions").asInt()).isZero();
        assertThat(shown.path("outliers").path("normal").path("bound").asDouble())
                .isEqualTo(0.1);
        assertThat(shown.path("provenance").path("data").asText()).isEqualTo("train.csv");
        assertThat(shown.path("training").path("epochs").asInt()).isEqualTo(2);
        assertThat(CommandRun.of("show", model.toString()).output()).contains("outer radius2: ", "meets bound: ");
    }

    @Test
    void brokenModelsGetOneLine() throws IOException {
        Path model = fitted("knn");
        byte[] whole = Files.readAllBytes(model);
        Path other = folder.resolve("other.imdad");
        Files.write(other, Arrays.copyOf(whole, whole.length - 100));
        assertBad(CommandRun.of("show", other.toString()), "other.imdad: no whole ZIP archive");
        Files.writeString(other, "not a model");
        assertBad(CommandRun.of("show", other.toString()), "the file is no model of IMDAD");
        byte[] altered = whole.clone();
        // Within the elements of the first array, behind the 128 bytes that NPY headers have here.
        altered[new String(whole, StandardCharsets.ISO_8859_1).indexOf("NUMPY") + 130] ^= 4;
        Files.write(other, altered);
        assertBad(CommandRun.of("show", other.toString()), "the file is damaged");
        assertBad(CommandRun.of("show", "none.imdad"), "none.imdad: no such file");
    }

    @Test
    void whatCannotBeFittedGetsOneLineAndLeavesNoFile() throws IOException {
        String out = folder.resolve("m.imdad").toString();
        String data = table(20).toString();
        assertBad(CommandRun.of("fit", "knn", data, "-o", out), "row 1 (line 2), column id is 'p0'");
        assertBad(CommandRun.of("fit", "kn", data, "-o", out), "unknown detector kn; known are ");
        assertBad(CommandRun.of("fit", "knn", "no.csv", "-o", out), "no.csv: no such file or folder");
        assertBad(CommandRun.of("fit", "knn", data, "--exclude", "idd", "-o", out), "no column idd");
        assertBad(CommandRun.of("fit", "knn", data, "--set", "neighbors=3", "-o", out), "neighbors");
        assertBad(CommandRun.of("fit", "knn", data, "-o", folder + "/no/m"), "name a file in a folder that exists");
        assertThat(files()).containsExactly("train.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aScoreThatIsStoppedLeavesNoFile() throws Exception {
        Path model = fitted("knn");
        Path large = folder.resolve("large.csv");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write("speed,heat\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "0.25,20.5\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(rows);
            }
        }
        Process process = imdad(
                "score",
                model.toString(),
                large.toString(),
                "-o",
                folder.resolve("scores.csv").toString());
        for (int i = 0; i < 600 && files().stream().noneMatch(name -> name.contains("unfinished")); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(files()).anyMatch(name -> name.startsWith("scores.csv.unfinished-"));

        process.toHandle().destroy();

        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(files()).noneMatch(name -> name.contains("scores.csv"));
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("imdad: stopped; no file was written");
    }

    private static CommandRun score(Path model, Path data, String... options) {
        return CommandRun.of(
                Stream.concat(Stream.of("score", model.toString(), data.toString()), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static void assertBad(CommandRun run, String saying) {
        assertThat(run.error().lines().filter(line -> !line.contains(" note: ")))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("imdad: ").contains(saying));
        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    }

    private Path fitted(String detector) throws IOException {
        Path model = folder.resolve("m.imdad");
        CommandRun run =
                CommandRun.of("fit", detector, table(100).toString(), "--exclude", "id,state", "-o", model.toString());
        assertThat(run.error()).isEmpty();
        return model;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Every tenth row is broken. */
    private Path table(int rows) throws IOException {
        RandomGenerator random = FitContext.random(0, "table");
        StringBuilder text = new StringBuilder("id,speed,heat,state\n");
        for (int i = 0; i < rows; i++) {
            boolean broken = i % 10 == 9;
            text.append(String.format(
                    Locale.ROOT,
                    "%s%d,%.6f,%.6f,%s%n",
                    "p",
                    i,
                    random.nextGaussian() + (broken ? 5 : 0),
                    20 + random.nextGaussian(),
                    broken ? "broken" : "good"));
        }
        return Files.writeString(folder.resolve("train.csv"), text);
    }

    private Path more(int rows) throws IOException {
        RandomGenerator random = FitContext.random(1, "table");
        StringBuilder text = new StringBuilder("heat,speed,id\n");
        for (int i = 0; i < rows; i++) {
            text.append(String.format(
                    Locale.ROOT, "%.5f,%.5f,%d%n", 20 + 2 * random.nextGaussian(), 2 * random.nextGaussian(), i));
        }
        return Files.writeString(folder.resolve("more.csv"), text);
    }

    private static String swapped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            text.append(cells[1]).append(',').append(cells[0]).append('\n');
        }
        return text.toString();
    }

    private void picture(String name, int width, int height, RandomGenerator random) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, random.nextInt(256));
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static Process imdad(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
