package org.imdad.experiments.data.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.utils.BoundedInputStream;
import org.imdad.core.data.OneLine;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.StoredRows;

/**
 * Reads CIFAR-10 in its binary version: 50,000 training images in five batches and 10,000 test images, 3×32×32.
 *
 * <p>A batch is 10,000 records of 3,073 bytes: the class (0 to 9), then the red, green and blue plane, each 32 rows of
 * 32 unsigned bytes from the top left. Training image n is record n mod 10,000 of batch ⌊n / 10,000⌋ + 1.
 *
 * <p>Stateless and thread-safe. Source: Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", technical
 * report, 2009.
 */
public final class Cifar10Reader {

    /** Names of the batches, without {@code .gz}: five for training, then the test batch. */
    public static final List<String> BATCHES = List.of(
            "data_batch_1.bin",
            "data_batch_2.bin",
            "data_batch_3.bin",
            "data_batch_4.bin",
            "data_batch_5.bin",
            "test_batch.bin");

    /** Name of the folder within the published archive. */
    public static final String FOLDER_IN_ARCHIVE = "cifar-10-batches-bin";

    /** File name of the published archive. */
    public static final String ARCHIVE = "cifar-10-binary.tar.gz";

    private static final List<String> CLASS_NAMES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private static final SampleShape SHAPE = new SampleShape(3, 32, 32);
    private static final int RECORDS = 10_000;
    private static final int RECORD_BYTES = 1 + 3 * 32 * 32;
    private static final int TRAINING_BATCHES = 5;

    /** The published archive unpacks to 184,391,680 bytes; a larger one is cut off here. */
    private static final long MOST_ARCHIVE_BYTES = 200_000_000;

    private Cifar10Reader() {}

    /** Whether the folder holds the first batch, plain or compressed, or the archive's folder, or the archive. */
    public static boolean isOne(Path folder) {
        return find(folder, BATCHES.get(0)).isPresent()
                || Files.isDirectory(folder.resolve(FOLDER_IN_ARCHIVE))
                || Files.isRegularFile(folder.resolve(ARCHIVE));
    }

    /**
     * Reads the data set.
     *
     * @param folderOrArchive a folder with the six batches, each plain or with the ending {@code .gz}; or a folder that
     *     holds {@link #FOLDER_IN_ARCHIVE} or {@link #ARCHIVE}; or that archive itself
     * @throws InvalidInputException if a batch is missing, truncated, too long, or has a class above 9
     */
    public static Dataset read(Path folderOrArchive) {
        if (!Files.isDirectory(folderOrArchive)) {
            return readArchive(folderOrArchive);
        }
        if (find(folderOrArchive, BATCHES.get(0)).isPresent()) {
            return readFolder(folderOrArchive);
        }
        if (Files.isDirectory(folderOrArchive.resolve(FOLDER_IN_ARCHIVE))) {
            return readFolder(folderOrArchive.resolve(FOLDER_IN_ARCHIVE));
        }
        if (Files.isRegularFile(folderOrArchive.resolve(ARCHIVE))) {
            return readArchive(folderOrArchive.resolve(ARCHIVE));
        }
        throw missing(folderOrArchive, BATCHES.get(0));
    }

    private static Dataset readFolder(Path folder) {
        Images images = new Images();
        for (int batch = 0; batch < BATCHES.size(); batch++) {
            String name = BATCHES.get(batch);
            Path file = find(folder, name).orElseThrow(() -> missing(folder, name));
            try (BinaryInput in = BinaryInput.open(BinarySource.ofFile(file))) {
                images.readBatch(batch, in);
            }
        }
        return images.dataset();
    }

    private static Dataset readArchive(Path archive) {
        Images images = new Images();
        Set<Integer> found = new HashSet<>();
        try (InputStream file = BinarySource.ofFile(archive).open();
                InputStream unpacked = new GZIPInputStream(new BufferedInputStream(file), 1 << 16);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BoundedInputStream(unpacked, MOST_ARCHIVE_BYTES))) {
            for (TarArchiveEntry entry = tar.getNextTarEntry(); entry != null; entry = tar.getNextTarEntry()) {
                int batch = BATCHES.indexOf(
                        entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
                if (batch >= 0 && entry.isFile() && found.add(batch)) {
                    images.readBatch(
                            batch, BinaryInput.over(archive + "!" + OneLine.of(entry.getName()), tar, entry.getSize()));
                }
            }
        } catch (IOException e) {
            throw BinaryInput.damaged(archive.toString(), e);
        }
        for (int batch = 0; batch < BATCHES.size(); batch++) {
            if (!found.contains(batch)) {
                throw missing(archive, BATCHES.get(batch));
            }
        }
        return images.dataset();
    }

    private static Optional<Path> find(Path folder, String name) {
        return List.of(name, name + ".gz").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static InvalidInputException missing(Path where, String name) {
        return new InvalidInputException("%s: neither %s nor %s.gz is there; the binary version of CIFAR-10 has %s"
                .formatted(where, name, name, String.join(", ", BATCHES)));
    }

    /** The two parts while they are being filled. */
    private static final class Images {

        private final byte[] training = new byte[TRAINING_BATCHES * RECORDS * SHAPE.size()];
        private final int[] trainingLabels = new int[TRAINING_BATCHES * RECORDS];
        private final byte[] test = new byte[RECORDS * SHAPE.size()];
        private final int[] testLabels = new int[RECORDS];

        void readBatch(int batch, BinaryInput in) {
            boolean isTest = batch == TRAINING_BATCHES;
            byte[] pixels = isTest ? test : training;
            int[] labels = isTest ? testLabels : trainingLabels;
            int first = isTest ? 0 : batch * RECORDS;
            byte[] record = new byte[RECORD_BYTES];
            for (int i = 0; i < RECORDS; i++) {
                in.read(record, 0, RECORD_BYTES, "its 10,000 records");
                labels[first + i] = Byte.toUnsignedInt(record[0]);
                if (labels[first + i] >= CLASS_NAMES.size()) {
                    throw new InvalidInputException("%s: record %d has class %d; CIFAR-10 has the classes 0 to 9"
                            .formatted(in.name(), i + 1, labels[first + i]));
                }
                System.arraycopy(record, 1, pixels, (first + i) * SHAPE.size(), SHAPE.size());
            }
            in.requireEnd();
        }

        Dataset dataset() {
            Rows trainingRows = StoredRows.ofBytes(SHAPE.size(), training, trainingLabels);
            Rows testRows = StoredRows.ofBytes(SHAPE.size(), test, testLabels);
            return Dataset.of("cifar10", SHAPE, CLASS_NAMES, trainingRows, Optional.of(testRows));
        }
    }
}
