package org.imdad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What surrounds a detector in a model file. */
class ModelContextFileTest {

    @TempDir
    Path folder;

    @Test
    void everythingComesBackBitEqual() {
        ModelContext written = context(new InputForm.Table(List.of("speed", "heat")));

        ModelContext read = written(written).context().orElseThrow();

        assertThat(read.input()).isEqualTo(written.input());
        assertThat(List.copyOf(read.provenance().entrySet()))
                .isEqualTo(List.copyOf(written.provenance().entrySet()));
        assertThat(read.training()).isEqualTo(written.training());
        assertThat(read.preprocessing()).extracting(SavedStep::name).containsExactly("standardise", "gcn-l1");
        assertThat(read.preprocessing().get(0).shift()).containsExactly(0.1, -0.0);
        assertThat(read.preprocessing().get(0).scale()).containsExactly(1.0 / 3, 5e-324);
        assertThat(read.preprocessing().get(1).shift()).isEmpty();
        assertThat(read.normals().places()).containsExactly("row 1", "row 7");
        assertThat(read.normals().samples().row(1)).containsExactly(3f, 1e-45f);
        assertThat(read.anomalies().samples().size()).isZero();
        assertThat(read.anomalies().samples().shape()).isEqualTo(SampleShape.vector(2));
    }

    static List<InputForm> forms() {
        return List.of(
                new InputForm.Table(List.of("a \"quoted\" name", "ü")),
                new InputForm.Windows(List.of("a", "b"), 1, 3),
                new InputForm.Arrays(),
                new InputForm.Images(true, false));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfInputComesBack(InputForm form) {
        assertThat(written(context(form)).context().orElseThrow().input()).isEqualTo(form);
    }

    @Test
    void aBareDetectorHasNoContext() {
        Path file = folder.resolve("bare.zip");
        ModelFile.write(detector(), file);

        assertThat(ModelFile.readAll(file).context()).isEmpty();
    }

    @Test
    void versionOneWhichKnewOnlyBareDetectorsIsRead() throws IOException {
        Path file = folder.resolve("bare.zip");
        ModelFile.write(detector(), file);
        Path old = folder.resolve("old.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(old))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("model.json")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replace("\"version\" : 2", "\"version\" : 1")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }

        assertThat(ModelFile.readAll(old).detector().array("centre").doubles()).containsExactly(0.25);
    }

    @Test
    void everyAlteredByteIsRefusedOrWithoutEffect() throws IOException {
        Path file = folder.resolve("model.zip");
        ModelFile.write(contents(context(new InputForm.Table(List.of("speed", "heat")))), file);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 0x01;
            Path other = Files.write(folder.resolve("altered.zip"), altered);
            try {
                ModelContext read = ModelFile.readAll(other).context().orElseThrow();
                assertThat(read.preprocessing().get(0).scale()).containsExactly(1.0 / 3, 5e-324);
                assertThat(read.input()).isEqualTo(new InputForm.Table(List.of("speed", "heat")));
                assertThat(read.normals().samples().row(0)).containsExactly(1f, 2f);
            } catch (InvalidInputException e) {
                assertThat(e.getMessage()).startsWith("model file ").doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Path file = folder.resolve("model.zip");
        ModelFile.write(contents(context(new InputForm.Arrays())), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 11) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelFile.readAll(cut))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("model file ");
        }
    }

    private ModelContents written(ModelContext context) {
        Path file = folder.resolve("model.zip");
        ModelFile.write(contents(context), file);
        return ModelFile.readAll(file);
    }

    private static ModelContents contents(ModelContext context) {
        return new ModelContents(detector(), Optional.of(context));
    }

    private static SavedModel detector() {
        return new SavedModel(
                "example", Map.of(), SampleShape.vector(2), Map.of(), Map.of("centre", NumberArray.of(new double[] {0.25
                })));
    }

    private static ModelContext context(InputForm form) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("imdad", "1.0");
        provenance.put("data", "pumps \n ü.csv");
        SampleShape shape = SampleShape.vector(2);
        return new ModelContext(
                form,
                List.of(
                        new SavedStep("standardise", new double[] {0.1, -0.0}, new double[] {1.0 / 3, 5e-324}),
                        new SavedStep("gcn-l1", new double[0], new double[0])),
                provenance,
                Map.of("loss", 0.1),
                new SavedReferences(Samples.of(shape, new float[] {1, 2, 3, 1e-45f}), List.of("row 1", "row 7")),
                SavedReferences.none(shape));
    }
}
