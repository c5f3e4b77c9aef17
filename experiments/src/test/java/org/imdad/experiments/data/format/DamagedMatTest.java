package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imdad.experiments.damage.Mutations.join;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.imdad.experiments.data.Dataset;

class DamagedMatTest extends DamagedInputTest {

    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final List<String> NAMES = List.of("X", "y", "", "a\nb\r\nc", "x".repeat(70_000), "\u0000", "X");
    private static final List<String> STARTS = List.of("MATLAB 5.0 MAT-file", "MATLAB 7.3", "\u0089HDF\r\n", "");

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        byte[] file = join(header(random), variable("X", 8, 2, random), variable("y", 4, 1, random));
        if (random.nextInt(5) == 0) {
            file = join(file, variable(Mutations.any(NAMES, random), 1, 1, random));
        }
        return Files.write(folder.resolve("a.mat"), random.nextBoolean() ? file : Mutations.damage(file, random));
    }

    @Override
    protected void read(Path file) {
        Dataset data = DatasetFiles.open(file, FileOptions.defaults());

        assertThat(data.training().size()).isPositive();
        assertThat(data.classNames()).hasSizeGreaterThan(1);
    }

    private static byte[] header(RandomGenerator random) {
        ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        header.put((random.nextInt(20) > 0 ? STARTS.get(0) : Mutations.any(STARTS, random))
                .getBytes(StandardCharsets.ISO_8859_1));
        header.putShort(124, random.nextInt(50) > 0 ? 0x0100 : (short) Mutations.extreme(random));
        header.put(126, (byte) 'I').put(127, (byte) 'M');
        return header.array();
    }

    private static byte[] variable(String name, int elements, int columns, RandomGenerator random) {
        int count = random.nextInt(500) == 0 ? 1 << random.nextInt(23) : elements;
        ByteBuffer numbers = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            numbers.putDouble(i % 2);
        }
        int matlabClass = random.nextInt(10) > 0 ? 6 : random.nextInt(256);
        byte[] content = join(
                element(6, little(matlabClass, 0), random),
                element(5, sizes(elements, columns, random), random),
                element(1, name.getBytes(StandardCharsets.UTF_8), random),
                element(random.nextInt(20) > 0 ? 9 : random.nextInt(16), numbers.array(), random));
        byte[] matrix = element(MATRIX, content, random);
        int depth = random.nextInt(30) == 0 ? random.nextInt(200) : random.nextInt(2);
        for (int k = 0; k < depth; k++) {
            matrix = element(COMPRESSED, Archives.deflate(matrix), random);
        }
        return matrix;
    }

    private static byte[] sizes(int elements, int columns, RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> little((int) Mutations.extreme(random), columns);
            case 1 -> little((int) Mutations.extreme(random), (int) Mutations.extreme(random));
            case 2 -> little(new int[random.nextInt(3)]);
            case 3 -> {
                int[] ones = new int[random.nextInt(5_000)];
                Arrays.fill(ones, 1);
                yield little(ones);
            }
            default -> little(elements / columns, columns);
        };
    }

    private static byte[] element(int type, byte[] data, RandomGenerator random) {
        int length = random.nextInt(40) > 0 ? data.length : (int) Mutations.extreme(random);
        int padding = type == COMPRESSED ? 0 : (8 - data.length % 8) % 8;
        return join(little(type, length), data, new byte[padding]);
    }

    private static byte[] little(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }
}
