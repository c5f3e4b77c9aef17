package org.imdad.experiments.data.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.files.CacheKey;
import org.imdad.experiments.files.SectionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCacheTest {

    static final CacheKey KEY = new CacheKey("toy-1");

    @TempDir
    Path folder;

    private final AtomicInteger decoded = new AtomicInteger();

    @Test
    void whatComesOutOfTheCacheIsWhatWentIn() {
        Dataset direct = toy();
        Dataset cached = open();

        assertThat(cached.name()).isEqualTo("toy");
        assertThat(cached.shape()).isEqualTo(direct.shape());
        assertThat(cached.classNames()).isEqualTo(direct.classNames());
        assertThat(cached.checksum())
                .isEqualTo(direct.checksum())
                .isEqualTo(Dataset.of("toy", cached.shape(), cached.classNames(), cached.training(), cached.test())
                        .checksum());
    }

    @Test
    void tablesWithoutTestPartAreCachedInDoublePrecision() {
        double[] values = {0.1, 1e-300, -7};
        Rows rows = StoredRows.ofDoubles(1, values, new int[] {0, 1, 0});
        Dataset table = Dataset.of("t", SampleShape.vector(1), Dataset.ANOMALY_CLASSES, rows, Optional.empty());
        double[] row = new double[1];

        Dataset cached = new DatasetCache(folder).open(KEY, () -> table);
        cached.training().copyRow(1, row);

        assertThat(row).containsExactly(1e-300);
        assertThat(cached.test()).isEmpty();
        assertThat(cached.isAnomalyTable()).isTrue();
    }

    @Test
    void aDataSetIsDecodedOnce() {
        open();
        open();

        assertThat(decoded).hasValue(1);
    }

    @Test
    void aTruncatedCacheFileIsMadeAnew() throws IOException {
        open();
        byte[] whole = Files.readAllBytes(cacheFile());

        for (int length : new int[] {0, 1, 8, 20, 40, 60, whole.length / 2, whole.length - 1}) {
            Files.write(cacheFile(), Arrays.copyOf(whole, length));
            decoded.set(0);

            assertThat(open().checksum()).as("cut to %d bytes", length).isEqualTo(toy().checksum());
            assertThat(decoded).as("cut to %d bytes", length).hasValue(1);
            assertThat(Files.readAllBytes(cacheFile())).isEqualTo(whole);
        }
    }

    @Test
    void aCacheFileWithADamagedHeaderOrOfAnotherVersionIsMadeAnew() throws IOException {
        open();
        byte[] whole = Files.readAllBytes(cacheFile());

        for (int position : new int[] {0, 11, 15, 17, 25, 40, 60}) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 0x20;
            Files.write(cacheFile(), damaged);
            decoded.set(0);

            assertThat(open().checksum()).as("byte %d changed", position).isEqualTo(toy().checksum());
            assertThat(decoded).as("byte %d changed", position).hasValue(1);
        }
    }

    @Test
    void aChangedByteAnywhereNeverChangesTheData() throws IOException {
        open();
        byte[] whole = Files.readAllBytes(cacheFile());

        for (int position = 0; position < whole.length; position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 0x04;
            Files.write(cacheFile(), damaged);
            Dataset opened = open();

            assertThat(Dataset.of("toy", opened.shape(), opened.classNames(), opened.training(), opened.test())
                            .checksum())
                    .as("byte %d changed", position)
                    .isEqualTo(toy().checksum());
        }
        // All but the padding of four sections and the header is noticed.
        assertThat(decoded.get()).isGreaterThan(whole.length - 5 * 7);
    }

    @Test
    void aHeaderThatSaysWhatCannotBeIsMadeAnew() throws IOException {
        open();

        for (byte[] header : List.of(
                new byte[0],
                header(1, 1, "UNSIGNED_BYTE", Integer.MAX_VALUE),
                header(1, 1, "UNSIGNED_BYTE", -1),
                header(1, 1, "COMPLEX", 1),
                header(-3, 1, "UNSIGNED_BYTE", 1),
                header(1 << 20, Integer.MAX_VALUE, "FLOAT64", 0))) {
            new SectionFile("IMDADDS\n", 2).write(cacheFile(), header, List.of());
            decoded.set(0);

            assertThat(open().checksum()).isEqualTo(toy().checksum());
            assertThat(decoded).hasValue(1);
        }
    }

    private static byte[] header(int channels, int parts, String type, int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("toy");
        out.writeInt(channels);
        out.writeInt(1 << 12);
        out.writeInt(1 << 12);
        out.writeInt(1);
        out.writeUTF("cat");
        out.writeUTF("checksum");
        out.writeInt(parts);
        out.writeUTF(type);
        out.writeInt(rows);
        return bytes.toByteArray();
    }

    @Test
    void aCacheFileWithBytesAppendedIsMadeAnew() throws IOException {
        open();
        byte[] whole = Files.readAllBytes(cacheFile());
        Files.write(
                cacheFile(), ByteBuffer.allocate(whole.length + 8).put(whole).array());

        open();

        assertThat(decoded).hasValue(2);
        assertThat(Files.size(cacheFile())).isEqualTo(whole.length);
    }

    @Test
    void leftoversOfAKilledProcessAreRemoved() throws IOException {
        Path leftover = Files.writeString(folder.resolve("toy-1.123.unfinished"), "half");
        Path ofAnother = Files.writeString(folder.resolve("other-1.123.unfinished"), "half");

        open();

        assertThat(leftover).doesNotExist();
        assertThat(ofAnother).exists();
    }

    @Test
    void nothingUnfinishedStaysBehind() throws IOException {
        open();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("toy-1.imdad-data", "toy-1.lock");
        }
    }

    @Test
    void threadsThatOpenAtOnceDecodeOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                calls.add(() -> open().checksum());
            }
            for (Future<String> checksum : threads.invokeAll(calls)) {
                assertThat(checksum.get()).isEqualTo(toy().checksum());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(decoded).hasValue(1);
    }

    @Test
    void processesThatOpenAtOnceDecodeOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpeningProcess.class.getName(),
                            folder.toString())
                    .start());
        }
        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            said.addAll(process.inputReader().lines().toList());
            assertThat(process.waitFor()).isZero();
        }

        assertThat(said).filteredOn("decoding"::equals).hasSize(1);
        assertThat(said).filteredOn(toy().checksum()::equals).hasSize(2);
    }

    @Test
    void withoutAUsableFolderTheDataAreDecodedIntoMemory() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");

        Dataset dataset = new DatasetCache(noFolder).open(KEY, counted(DatasetCacheTest::toy));

        assertThat(dataset.checksum()).isEqualTo(toy().checksum());
        assertThat(decoded).hasValue(1);
    }

    @Test
    void whatDecodingThrowsIsPassedOnAndLeavesNoCacheFile() {
        Supplier<Dataset> broken = () -> {
            throw new InvalidInputException("t.csv: empty");
        };

        assertThatThrownBy(() -> new DatasetCache(folder).open(KEY, broken)).hasMessage("t.csv: empty");
        assertThat(cacheFile()).doesNotExist();
        assertThat(open().checksum()).isEqualTo(toy().checksum());
    }

    @Test
    void aChangedSourceFileGivesAnotherKey() throws IOException {
        Path source = Files.writeString(folder.resolve("t.csv"), "a,label\n");
        CacheKey before = CacheKey.ofFiles("my table", "label", List.of(source));
        Files.setLastModifiedTime(source, FileTime.fromMillis(1));
        CacheKey touched = CacheKey.ofFiles("my table", "label", List.of(source));
        CacheKey otherReading = CacheKey.ofFiles("my table", "kind", List.of(source));

        assertThat(before.text()).startsWith("my_table-");
        assertThat(List.of(before, touched, otherReading)).doesNotHaveDuplicates();
        assertThat(CacheKey.ofFiles("my table", "label", List.of(source))).isEqualTo(touched);
    }

    @Test
    void aMissingSourceFileIsNamed() {
        assertThatThrownBy(() -> CacheKey.ofFiles("t", "", List.of(folder.resolve("nowhere"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nowhere: cannot be looked at");
        assertThatThrownBy(() -> new CacheKey("../t")).isInstanceOf(IllegalArgumentException.class);
    }

    static Dataset toy() {
        Rows training = StoredRows.ofBytes(3, new byte[] {1, 2, 3, (byte) 200, 5, 6}, new int[] {1, 0});
        Rows test = StoredRows.ofBytes(3, new byte[] {7, 8, 9}, new int[] {1});
        return Dataset.of("toy", new SampleShape(3, 1, 1), List.of("cat", "dog"), training, Optional.of(test));
    }

    private Dataset open() {
        return new DatasetCache(folder).open(KEY, counted(DatasetCacheTest::toy));
    }

    private Supplier<Dataset> counted(Supplier<Dataset> decode) {
        return () -> {
            decoded.incrementAndGet();
            return decode.get();
        };
    }

    private Path cacheFile() {
        return folder.resolve("toy-1.imdad-data");
    }
}
