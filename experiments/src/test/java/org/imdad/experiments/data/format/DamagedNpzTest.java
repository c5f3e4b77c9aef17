package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.imdad.experiments.data.Dataset;

class DamagedNpzTest extends DamagedInputTest {

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        boolean hostileLabels = random.nextBoolean();
        List<Archives.Entry> entries = new ArrayList<>(List.of(
                new Archives.Entry("X.npy", hostileLabels ? NpyFiles.right(false) : NpyFiles.hostile(random)),
                new Archives.Entry("y.npy", hostileLabels ? NpyFiles.hostile(random) : NpyFiles.right(true))));
        switch (random.nextInt(10)) {
            case 0 -> entries.add(0, new Archives.Entry(Archives.hostileName(random), new byte[0]));
            case 1 -> entries.set(1, new Archives.Entry(Archives.hostileName(random), NpyFiles.right(true)));
            case 2 -> entries.add(0, new Archives.Entry("X", NpyFiles.hostile(random)));
            default -> {}
        }
        if (random.nextInt(500) == 0) {
            entries.add(0, new Archives.Entry("bomb", new byte[1 << 26]));
        }
        byte[] archive = Archives.zip(entries, random.nextBoolean());
        return Files.write(
                folder.resolve("arrays.npz"), random.nextBoolean() ? archive : Mutations.damage(archive, random));
    }

    @Override
    protected void read(Path file) {
        Dataset data = DatasetFiles.open(file, FileOptions.defaults());

        assertThat(data.training().size()).isPositive();
        assertThat(data.classNames()).hasSizeGreaterThan(1);
    }
}
