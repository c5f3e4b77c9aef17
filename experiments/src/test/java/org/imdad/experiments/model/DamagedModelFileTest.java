package org.imdad.experiments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.zip.ZipFile;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.model.InputForm;
import org.imdad.core.model.ModelContents;
import org.imdad.core.model.ModelContext;
import org.imdad.core.model.ModelFile;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.model.SavedReferences;
import org.imdad.core.model.SavedStep;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.junit.jupiter.api.BeforeEach;

class DamagedModelFileTest extends DamagedInputTest {

    private static final List<String> VALUES = List.of(
            "null",
            "-1",
            "2147483648",
            "1e400",
            "NaN",
            "\"a\\nb\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[0, 65536, 65536]",
            "[65536, 65536, 0]",
            "[2147483647, 2147483647, 2147483647]",
            "[-1]",
            "[0]",
            "true",
            "1" + "0".repeat(2_000),
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "\"" + "x".repeat(70_000) + "\"",
            "\"../../x\"",
            "{\"a\\nb\": \"\\n\"}",
            "{\"../../x\": {\"shape\": [1], \"type\": \"<f4\", \"sha256\": \"" + "0".repeat(64) + "\"}}");

    private final List<Archives.Entry> right = new ArrayList<>();
    private byte[] whole;

    @BeforeEach
    void writeAModel() throws Exception {
        SampleShape shape = SampleShape.vector(2);
        Samples two = Samples.of(shape, new float[] {1, 2, 3, 4});
        SavedModel model = new SavedModel(
                "example",
                new TreeMap<>(Map.of("nu", 0.1, "kernel", "rbf")),
                shape,
                Map.of("radius2", 0.5),
                new TreeMap<>(Map.of(
                        "centre", NumberArray.of(new float[] {1, 2}), "one", NumberArray.of(new double[1], 1, 1))));
        ModelContext context = new ModelContext(
                new InputForm.Table(List.of("a", "b")),
                List.of(new SavedStep("standardise", new double[] {0, 1}, new double[] {1, 2})),
                Map.of("data", "a.csv"),
                Map.of("loss", 0.25),
                new SavedReferences(two, List.of("1", "2")),
                new SavedReferences(Samples.of(shape, new float[0]), List.of()));
        Path file = folder.resolve("right.zip");
        ModelFile.write(new ModelContents(model, Optional.of(context)), file);
        whole = Files.readAllBytes(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                right.add(new Archives.Entry(
                        entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        }
    }

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        byte[] bytes = random.nextInt(3) == 0 ? Mutations.damage(whole, random) : repacked(random);
        return Files.write(folder.resolve("model.zip"), bytes);
    }

    @Override
    protected void read(Path file) {
        ModelContents contents = ModelFile.readAll(file);

        assertThat(contents.detector().scalars().values())
                .allSatisfy(value -> assertThat(value).isFinite());
        assertThat(contents.detector().inputShape().size()).isPositive();
    }

    private byte[] repacked(RandomGenerator random) {
        List<Archives.Entry> entries = new ArrayList<>(right);
        Archives.Entry manifest = entries.get(0);
        String text = new String(manifest.content(), StandardCharsets.UTF_8);
        byte[] changed = random.nextBoolean()
                ? changed(text, random).getBytes(StandardCharsets.UTF_8)
                : Mutations.damage(manifest.content(), random);
        entries.set(0, new Archives.Entry(manifest.name(), changed));
        switch (random.nextInt(8)) {
            case 0 -> entries.remove(random.nextInt(entries.size()));
            case 1 -> entries.add(new Archives.Entry(Archives.hostileName(random), new byte[1]));
            case 2 -> entries.set(1, new Archives.Entry(entries.get(1).name(), new byte[1 << random.nextInt(22)]));
            default -> {}
        }
        return Archives.zip(entries, random.nextBoolean());
    }

    /** Another value behind one of the keys. */
    private static String changed(String text, RandomGenerator random) {
        String[] lines = text.split("\n");
        int at = random.nextInt(lines.length);
        int colon = lines[at].indexOf(" : ");
        if (colon > 0) {
            String end = lines[at].endsWith(",") ? "," : "";
            lines[at] = lines[at].substring(0, colon + 3) + Mutations.any(VALUES, random) + end;
        }
        return String.join("\n", lines);
    }
}
