package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of the true size, mostly zeros: record i has class i mod 10 and in its pixels a few known bytes. */
class Cifar10ReaderTest {

    private static final int RECORD = 3073;

    @TempDir
    static Path folder;

    private static Dataset dataset;

    @BeforeAll
    static void writeAndReadBatches() throws IOException {
        for (String name : Cifar10Reader.BATCHES) {
            gzip(folder.resolve(name + ".gz"), batch((byte) (200 + Cifar10Reader.BATCHES.indexOf(name))));
        }
        dataset = Cifar10Reader.read(folder);
    }

    @Test
    void readsAFolderOfCompressedBatchesInOrder() {
        double[] row = new double[3072];

        assertThat(dataset.shape()).hasToString("3×32×32");
        assertThat(dataset.classNames().get(6)).isEqualTo("frog");
        assertThat(dataset.training().size()).isEqualTo(50_000);
        assertThat(dataset.test().orElseThrow().size()).isEqualTo(10_000);
        dataset.training().copyRow(20_003, row);
        assertThat(dataset.training().label(20_003)).isEqualTo(3);
        assertThat(row[0]).as("red, batch 3").isEqualTo(202);
        assertThat(row[1024]).as("first green value").isEqualTo(11);
        assertThat(row[3071]).as("last blue value").isEqualTo(22);
        dataset.test().orElseThrow().copyRow(0, row);
        assertThat(row[0]).as("red, test batch").isEqualTo(205);
    }

    @Test
    void theArchiveGivesTheSameDataAsTheBatches(@TempDir Path other) throws IOException {
        Path archive = other.resolve("cifar-10-binary.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            add(tar, "cifar-10-batches-bin/readme.html", "<html>".getBytes());
            for (int k = Cifar10Reader.BATCHES.size() - 1; k >= 0; k--) {
                add(tar, "cifar-10-batches-bin/" + Cifar10Reader.BATCHES.get(k), batch((byte) (200 + k)));
            }
        }

        assertThat(Cifar10Reader.read(other).checksum()).isEqualTo(dataset.checksum());

        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length - 2000));
        refuses(archive, "truncated, get it again");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused(@TempDir Path other) throws IOException {
        refuses(
                Files.writeString(other.resolve("cifar-10-binary.tar.gz"), "<html>404</html>"),
                "damaged compressed data");
        Path empty = other.resolve("empty.tar.gz");
        gzip(empty, new byte[1024]);
        refuses(empty, "neither data_batch_1.bin nor data_batch_1.bin.gz is there");
    }

    @Test
    void aMissingBatchIsNamed(@TempDir Path other) throws IOException {
        Files.copy(folder.resolve("data_batch_1.bin.gz"), other.resolve("data_batch_1.bin.gz"));

        refuses(other, "neither data_batch_2.bin nor data_batch_2.bin.gz is there");
    }

    @Test
    void aTruncatedBatchIsRefused(@TempDir Path other) throws IOException {
        Files.write(other.resolve("data_batch_1.bin"), Arrays.copyOf(batch((byte) 1), 5 * RECORD + 7));

        refuses(other, "data_batch_1.bin: ends after 15,372 bytes, within its 10,000 records");
    }

    @Test
    void aBatchWithMoreRecordsIsRefused(@TempDir Path other) throws IOException {
        Files.write(other.resolve("data_batch_1.bin"), Arrays.copyOf(batch((byte) 1), 10_001 * RECORD));

        refuses(other, "goes on after the 30,730,000 bytes");
    }

    @Test
    void aClassAboveNineIsRefused(@TempDir Path other) throws IOException {
        byte[] batch = batch((byte) 1);
        batch[4 * RECORD] = 10;
        Files.write(other.resolve("data_batch_1.bin"), batch);

        refuses(other, "record 5 has class 10; CIFAR-10 has the classes 0 to 9");
    }

    private static byte[] batch(byte firstRed) {
        byte[] batch = new byte[10_000 * RECORD];
        for (int i = 0; i < 10_000; i++) {
            batch[i * RECORD] = (byte) (i % 10);
            batch[i * RECORD + 1] = firstRed;
            batch[i * RECORD + 1 + 1024] = 11;
            batch[i * RECORD + 3072] = 22;
        }
        return batch;
    }

    private static void gzip(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void refuses(Path folderOrArchive, String message) {
        assertThatThrownBy(() -> Cifar10Reader.read(folderOrArchive))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
