package org.imdad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    Path folder;

    @Test
    void everythingComesBackBitEqual() {
        Path file = folder.resolve("model.zip");
        SavedModel model = model();

        ModelFile.write(model, file);
        SavedModel read = ModelFile.read(file);

        assertThat(read.detector()).isEqualTo("example");
        assertThat(read.inputShape()).isEqualTo(new SampleShape(1, 28, 28));
        assertThat(List.copyOf(read.hyperparameters().entrySet()))
                .isEqualTo(List.copyOf(model.hyperparameters().entrySet()));
        assertThat(List.copyOf(read.scalars().entrySet()))
                .isEqualTo(List.copyOf(model.scalars().entrySet()));
        assertThat(read.arrays().keySet()).containsExactly("network.0.weight", "centre");
        assertThat(read.array("network.0.weight").shape()).containsExactly(2, 2);
        assertThat((float[]) read.array("network.0.weight").values()).containsExactly(1.5f, -0.0f, 1e-45f, 3e38f);
        assertThat((double[]) read.array("centre").values()).containsExactly(0.1, 1.0 / 3);
    }

    @Test
    void theSameModelGivesTheSameBytesInEveryTimeZone() throws IOException {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        TimeZone before = TimeZone.getDefault();
        try {
            ModelFile.write(model(), first);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            ModelFile.write(model(), second);
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void writingReplacesAFileAndLeavesNothingElseBehind() throws IOException {
        Path file = folder.resolve("model.zip");
        Files.writeString(file, "old");

        ModelFile.write(model(), file);

        assertThat(ModelFile.read(file).detector()).isEqualTo("example");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesToWriteANumberThatIsNotFinite() {
        Path file = folder.resolve("model.zip");
        SavedModel model =
                new SavedModel("example", Map.of(), SampleShape.vector(2), Map.of("radius2", Double.NaN), Map.of());

        assertThatThrownBy(() -> ModelFile.write(model, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("radius2 is NaN");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToWriteWhatItWouldRefuseToRead() {
        Path file = folder.resolve("model.zip");
        SavedModel model = new SavedModel(
                "example", Map.of("names", "x".repeat(17 << 20)), SampleShape.vector(2), Map.of(), Map.of());

        assertRefused(() -> ModelFile.write(model, file), "fewer columns or shorter names are needed");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToWriteIntoAFolderThatDoesNotExist() {
        assertRefused(() -> ModelFile.write(model(), folder.resolve("none").resolve("model.zip")), "cannot be written");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(() -> ModelFile.read(folder.resolve("none.zip")), "none.zip: no such file");
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole = bytes();

        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertRefused(() -> ModelFile.read(file), "cut.zip: ");
        }
    }

    @Test
    void noAlteredByteChangesWhatIsRead() throws IOException {
        byte[] whole = bytes();
        SavedModel model = model();
        int refused = 0;

        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 0x10;
            Path file = Files.write(folder.resolve("altered.zip"), altered);
            try {
                SavedModel read = ModelFile.read(file);
                assertThat(read.hyperparameters()).isEqualTo(model.hyperparameters());
                assertThat(read.scalars()).isEqualTo(model.scalars());
                assertThat(read.array("centre").doubles()).containsExactly(0.1, 1.0 / 3);
            } catch (InvalidInputException e) {
                assertThat(e.getMessage()).startsWith("model file ").doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void refusesForeignFiles() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
        assertRefused(() -> ModelFile.read(text), "no whole ZIP archive");
        Path archive = zip("readme.txt", "hello");
        assertRefused(() -> ModelFile.read(archive), "without model.json");
        Path json = zip("model.json", "{\"format\": \"other\"}");
        assertRefused(() -> ModelFile.read(json), "does not say format imdad-model");
    }

    @Test
    void refusesANewerVersion() throws IOException {
        Path newer = zip("model.json", manifestText().replace("\"version\" : 2", "\"version\" : 3"));

        assertRefused(() -> ModelFile.read(newer), "format version 3, this program reads up to 2");
    }

    @Test
    void refusesAManifestWhoseArraysAreMissing() throws IOException {
        Path without = zip("model.json", manifestText());

        assertRefused(() -> ModelFile.read(without), "arrays/network.0.weight.npy is missing");
    }

    @Test
    void refusesArraysBeyondTheAllowedSizeBeforeReadingThem() throws IOException {
        String huge = manifestText().replaceFirst("\"shape\" : \\[ 2, 2 \\]", "\"shape\" : [ 2000000000, 2000000000 ]");
        Path file = zip("model.json", huge);

        assertRefused(() -> ModelFile.read(file), "it exceeds the " + ModelFile.MAX_BYTES + " bytes allowed");
    }

    @Test
    void refusesAKeyThatIsThereTwice() throws IOException {
        Path file = zip(
                "model.json",
                manifestText().replace("\"radius2\" :", "\"outer_radius2\" : 1.0, \"radius2\" : 1.0, \"radius2\" :"));

        assertRefused(() -> ModelFile.read(file), "model.json is no JSON");
    }

    private static void assertRefused(ThrowingCallable call, String saying) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("model file ")
                .hasMessageContaining(saying)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private Path zip(String name, String text) throws IOException {
        Path file = folder.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private String manifestText() throws IOException {
        Path file = folder.resolve("model.zip");
        ModelFile.write(model(), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("model.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] bytes() throws IOException {
        Path file = folder.resolve("model.zip");
        ModelFile.write(model(), file);
        return Files.readAllBytes(file);
    }

    static SavedModel model() {
        Map<String, Object> hyperparameters = new LinkedHashMap<>();
        hyperparameters.put("nu", 0.1);
        hyperparameters.put("epochs", 150);
        hyperparameters.put("pretrain", true);
        hyperparameters.put("encoder", "mnist-lenet");
        hyperparameters.put("weight_decay", 1.0);
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("radius2", Math.nextUp(1.0 / 3));
        scalars.put("smallest", Double.MIN_VALUE);
        scalars.put("negative_zero", -0.0);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put("network.0.weight", NumberArray.of(new float[] {1.5f, -0.0f, 1e-45f, 3e38f}, 2, 2));
        arrays.put("centre", NumberArray.of(new double[] {0.1, 1.0 / 3}));
        return new SavedModel("example", hyperparameters, new SampleShape(1, 28, 28), scalars, arrays);
    }
}
