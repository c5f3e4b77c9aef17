package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.imdad.experiments.damage.Archives;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.imdad.experiments.data.Dataset;
import org.junit.jupiter.api.BeforeEach;

/** Archives and folders that claim to be CIFAR-10. The few that are whole have 184 MB of zeros. */
class DamagedCifar10Test extends DamagedInputTest {

    private static final int BATCH_BYTES = 10_000 * 3073;
    private static final int BLOCK = 512;
    private static final ZipEncoding UTF_8 = ZipEncodingHelper.getZipEncoding("UTF8");
    private static final List<Byte> TYPES = List.of(
            TarConstants.LF_NORMAL,
            TarConstants.LF_NORMAL,
            TarConstants.LF_NORMAL,
            TarConstants.LF_LINK,
            TarConstants.LF_SYMLINK,
            TarConstants.LF_DIR,
            TarConstants.LF_CHR,
            TarConstants.LF_FIFO,
            TarConstants.LF_GNUTYPE_LONGNAME,
            TarConstants.LF_GNUTYPE_SPARSE,
            TarConstants.LF_PAX_EXTENDED_HEADER_LC,
            TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER);

    private byte[] whole;
    private byte[] bomb;
    private byte[] batch;

    @BeforeEach
    void makeTheWholeOne() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (String name : Cifar10Reader.BATCHES) {
            tar.write(header("cifar-10-batches-bin/" + name, BATCH_BYTES, TarConstants.LF_NORMAL));
            tar.write(new byte[(BATCH_BYTES + BLOCK - 1) / BLOCK * BLOCK]);
        }
        tar.write(new byte[2 * BLOCK]);
        whole = Archives.gzip(tar.toByteArray());
        bomb = Archives.gzip(
                Mutations.join(header("readme.html", 1L << 40, TarConstants.LF_NORMAL), new byte[210_000_000]));
        batch = Archives.gzip(new byte[BATCH_BYTES]);
    }

    /** Each allocates the 184 MB of the data set. */
    @Override
    protected int ordinaryCases() {
        return 200;
    }

    @Override
    protected Path write(RandomGenerator random) throws IOException {
        if (random.nextInt(4) == 0) {
            return folderOfBatches(random);
        }
        byte[] bytes = switch (random.nextInt(60)) {
            case 0 -> whole;
            case 1 -> bomb;
            case 2, 3 -> Mutations.damage(whole, random);
            case 4, 5, 6, 7 -> Mutations.damage(Archives.gzip(tar(random)), random);
            default -> Archives.gzip(random.nextBoolean() ? tar(random) : Mutations.damage(tar(random), random));
        };
        return Files.write(folder.resolve(Cifar10Reader.ARCHIVE), bytes);
    }

    @Override
    protected void read(Path file) throws IOException {
        try {
            Dataset dataset = Cifar10Reader.read(file);
            assertThat(dataset.training().size()).isEqualTo(50_000);
            assertThat(dataset.test().orElseThrow().size()).isEqualTo(10_000);
        } finally {
            assertThat(folder.resolveSibling("passwd")).as("outside the folder").doesNotExist();
        }
    }

    private Path folderOfBatches(RandomGenerator random) throws IOException {
        Path batches = Files.createDirectories(folder.resolve("batches"));
        Path plain = batches.resolve(Cifar10Reader.BATCHES.get(0));
        Path packed = batches.resolve(plain.getFileName() + ".gz");
        Files.deleteIfExists(plain);
        if (random.nextBoolean()) {
            Files.write(plain, records(random));
        }
        Files.write(packed, random.nextBoolean() ? Mutations.damage(batch, random) : Archives.gzip(records(random)));
        return batches;
    }

    /** Some records of one batch, damaged. */
    private static byte[] records(RandomGenerator random) {
        return Mutations.damage(new byte[3073 * random.nextInt(8)], random);
    }

    /** A tape archive of entries whose headers have the right checksum, and may lie in everything else. */
    private static byte[] tar(RandomGenerator random) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        int entries = random.nextInt(8);
        for (int i = 0; i < entries; i++) {
            byte[] content = records(random);
            long size = random.nextInt(3) == 0 ? Math.max(0, Mutations.extreme(random)) : content.length;
            tar.write(header(name(random), size, Mutations.any(TYPES, random)));
            tar.write(content);
            tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        }
        tar.write(new byte[random.nextInt(3) * BLOCK]);
        return tar.toByteArray();
    }

    private static String name(RandomGenerator random) {
        String batch = Mutations.any(Cifar10Reader.BATCHES, random);
        return switch (random.nextInt(4)) {
            case 0 -> Archives.hostileName(random);
            case 1 -> "../../../" + batch;
            case 2 -> "/" + batch;
            default -> Cifar10Reader.FOLDER_IN_ARCHIVE + "/" + batch;
        };
    }

    private static byte[] header(String name, long size, byte type) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
        entry.setSize(size);
        entry.setLinkName("../../passwd");
        byte[] header = new byte[BLOCK];
        entry.writeEntryHeader(header, UTF_8, true);
        return header;
    }
}
