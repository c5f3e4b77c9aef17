package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.imdad.experiments.data.Dataset;

class DamagedIdxTest extends DamagedInputTest {

    private static final String IMAGES = "a-images-idx3-ubyte.gz";
    private static final String LABELS = "a-labels-idx1-ubyte.gz";

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        boolean labels = random.nextBoolean();
        byte[] images = idx(random, !labels, 4, 3, 2);
        Files.write(folder.resolve(LABELS), labels ? packed(idx(random, true, 4), random) : idx(random, false, 4));
        return Files.write(folder.resolve(IMAGES), labels ? images : packed(images, random));
    }

    @Override
    protected void read(Path file) {
        Dataset data = DatasetFiles.open(file, FileOptions.defaults());

        assertThat(data.training().size()).isEqualTo(4);
        assertThat(data.shape().size()).isPositive();
    }

    @Override
    protected boolean isReadable(String message, Path file) {
        return super.isReadable(message, file) || super.isReadable(message, folder.resolve(LABELS));
    }

    private static byte[] packed(byte[] bytes, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Mutations.damage(Archives.gzip(bytes), random);
            case 1 -> Archives.gzip(Mutations.damage(bytes, random));
            case 2 -> bytes;
            default -> Mutations.damage(bytes, random);
        };
    }

    private static byte[] idx(RandomGenerator random, boolean damaged, int... sizes) {
        int[] written = sizes.clone();
        int elements = 1;
        for (int size : sizes) {
            elements *= size;
        }
        if (damaged && random.nextInt(3) == 0) {
            written[random.nextInt(written.length)] = (int) Mutations.extreme(random);
        }
        if (damaged && random.nextInt(200) == 0) {
            elements = 1 << random.nextInt(25);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * written.length + elements);
        bytes.putInt(0x0800 + written.length);
        for (int size : written) {
            bytes.putInt(size);
        }
        for (int i = 0; i < elements; i++) {
            bytes.put((byte) (i % 2));
        }
        return bytes.array();
    }
}
