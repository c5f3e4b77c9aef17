package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.stream.Stream;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.files.CacheKey;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.protocol.Splitter;
import org.imdad.experiments.trial.SplitIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitCacheTest {

    static final Preprocessing STANDARDISE = Preprocessing.of(List.of("standardise"));

    @TempDir
    Path folder;

    private final AtomicInteger copied = new AtomicInteger();

    @Test
    void aMappedSplitIsTheComputedOneBitForBit() {
        Split computed = Splitter.split(new Blobs().open("blobs"), protocol(1), STANDARDISE);
        requireEqual(open(1), computed);
        requireEqual(open(1), computed);
        assertThat(computed.training().anomalies().isEmpty()).isFalse();
        assertThat(computed.validation()).isPresent();
    }

    @Test
    void aSplitWithoutValidationAndLabelledAnomaliesIsKeptToo() {
        Protocol plain = new Protocol("normal", 0.3, 0, List.of(), 0, 0, 1);
        Split computed = Splitter.split(new Blobs().open("blobs"), plain, STANDARDISE);
        cache().open(counted(copied), plain, STANDARDISE);
        copied.set(0);
        requireEqual(cache().open(counted(copied), plain, STANDARDISE), computed);
        assertThat(copied).hasValue(0);
    }

    @Test
    void aSplitIsComputedOnce() {
        open(1);
        assertThat(copied).hasPositiveValue();
        copied.set(0);
        open(1);
        assertThat(copied).hasValue(0);
    }

    @Test
    void whateverASplitDependsOnGivesAnotherFile() throws IOException {
        Dataset blobs = new Blobs().open("blobs");
        open(1);
        open(2);
        cache().open(blobs, protocol(1), Preprocessing.of(List.of("min-max")));
        Dataset otherContent = new Dataset(
                "blobs", blobs.shape(), blobs.classNames(), blobs.training(), Optional.empty(), "another checksum");
        cache().open(otherContent, protocol(1), STANDARDISE);
        Dataset otherNames = new Dataset(
                "blobs",
                blobs.shape(),
                List.of("normal", "other"),
                blobs.training(),
                Optional.empty(),
                blobs.checksum());
        cache().open(otherNames, protocol(1), STANDARDISE);
        assertThat(splitFiles()).hasSize(5);
    }

    @Test
    void aTruncatedFileIsMadeAnew() throws IOException {
        open(1);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 8, 20, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            copied.set(0);
            open(1);
            assertThat(copied).as("cut to %d bytes", length).hasPositiveValue();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aFileWithADamagedHeaderIsMadeAnew() throws IOException {
        open(1);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int position : new int[] {0, 5, 11, 15, 17, 25, 40, 200}) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 0x20;
            Files.write(file, damaged);
            copied.set(0);
            open(1);
            assertThat(copied).as("byte %d changed", position).hasPositiveValue();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void theFileOfAnotherSplitIsMadeAnew() throws IOException {
        open(1);
        Path first = onlyFile();
        byte[] whole = Files.readAllBytes(first);
        Files.delete(first);
        open(2);
        Files.move(onlyFile(), first, StandardCopyOption.REPLACE_EXISTING);
        requireEqual(open(1), Splitter.split(new Blobs().open("blobs"), protocol(1), STANDARDISE));
        assertThat(Files.readAllBytes(first)).isEqualTo(whole);
    }

    @Test
    void theLeastRecentlyUsedSplitsMakeRoom() throws IOException {
        Split first = open(1);
        long length = Files.size(onlyFile());
        open(2);
        open(3);
        age(1, 300);
        age(2, 200);
        age(3, 100);
        cache(3 * length).open(counted(copied), protocol(1), STANDARDISE);
        cache(3 * length).open(counted(copied), protocol(4), STANDARDISE);
        assertThat(splitFiles())
                .as("split 1 was opened after split 2 was written")
                .containsExactlyInAnyOrder(file(1), file(3), file(4));

        cache(length).open(counted(copied), protocol(5), STANDARDISE);
        assertThat(splitFiles()).containsExactly(file(5));
        requireEqual(first, Splitter.split(new Blobs().open("blobs"), protocol(1), STANDARDISE));
    }

    @Test
    void whatKilledProcessesLeftMakesRoomFirst() throws IOException {
        open(1);
        long length = Files.size(onlyFile());
        Path leftover = Files.write(folder.resolve("other.123.unfinished"), new byte[(int) length]);
        Files.setLastModifiedTime(leftover, FileTime.fromMillis(0));
        cache(2 * length).open(counted(copied), protocol(2), STANDARDISE);
        assertThat(leftover).doesNotExist();
        assertThat(splitFiles()).containsExactlyInAnyOrder(file(1), file(2));
    }

    @Test
    void aSplitThatExceedsTheLimitAloneIsKeptInMemory() throws IOException {
        open(1);
        long length = Files.size(onlyFile());
        Split split = cache(length - 1).open(counted(copied), protocol(2), STANDARDISE);
        requireEqual(split, Splitter.split(new Blobs().open("blobs"), protocol(2), STANDARDISE));
        assertThat(splitFiles()).as("nothing makes room in vain").containsExactly(file(1));
    }

    @Test
    void withoutAUsableFolderSplitsAreKeptInMemory() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        Split split = new SplitCache(noFolder, SplitCache.MAX_BYTES).open(counted(copied), protocol(1), STANDARDISE);
        requireEqual(split, Splitter.split(new Blobs().open("blobs"), protocol(1), STANDARDISE));
    }

    @Test
    void whatSplittingThrowsIsPassedOnAndLeavesNoFile() throws IOException {
        Protocol unknown = new Protocol("z", 0.3, 0, List.of(), 0, 0, 1);
        assertThatThrownBy(() -> cache().open(counted(copied), unknown, STANDARDISE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("normal class: found z");
        assertThat(splitFiles()).isEmpty();
    }

    @Test
    void threadsThatWantTheSameSplitAtOnceComputeItOnce() throws Exception {
        open(1);
        int once = copied.getAndSet(0);
        Files.delete(file(1));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Split>> calls = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                calls.add(() -> open(1));
            }
            for (Future<Split> split : threads.invokeAll(calls)) {
                assertThat(split.get().test().rows()).hasSize(72);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(copied).hasValue(once);
    }

    @Test
    void processesThatWantTheSameSplitComputeItOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SplittingProcess.class.getName(),
                            folder.toString())
                    .start());
        }
        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            said.addAll(process.inputReader().lines().toList());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(said).hasSize(2).containsOnlyOnce("0");
    }

    /** The blobs, with their copied rows counted. */
    static Dataset counted(AtomicInteger copied) {
        Dataset blobs = new Blobs().open("blobs");
        return new Dataset(
                blobs.name(),
                blobs.shape(),
                blobs.classNames(),
                new CountedRows(blobs.training(), copied),
                blobs.test(),
                blobs.checksum());
    }

    /** A protocol with all kinds of samples; whatever the seed, the file has the same length. */
    static Protocol protocol(long seed) {
        return new Protocol("normal", 0.3, 0.1, List.of(), 0.05, 0.2, seed);
    }

    private Split open(long seed) {
        return cache().open(counted(copied), protocol(seed), STANDARDISE);
    }

    private SplitCache cache() {
        return cache(SplitCache.MAX_BYTES);
    }

    private SplitCache cache(long maxBytes) {
        return new SplitCache(folder, maxBytes);
    }

    private void age(long seed, long seconds) throws IOException {
        Files.setLastModifiedTime(file(seed), FileTime.fromMillis(System.currentTimeMillis() - 1000 * seconds));
    }

    private Path file(long seed) {
        String identity = SplitIdentity.of(new Blobs().open("blobs"), protocol(seed), STANDARDISE);
        return folder.resolve(CacheKey.of("blobs", identity).text() + SplitFormat.ENDING);
    }

    private Path onlyFile() throws IOException {
        List<Path> files = splitFiles();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private List<Path> splitFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SplitFormat.ENDING))
                    .toList();
        }
    }

    private static void requireEqual(Split split, Split expected) {
        requireEqual(split.training().normal(), expected.training().normal());
        requireEqual(split.training().anomalies(), expected.training().anomalies());
        assertThat(split.validation().isPresent())
                .isEqualTo(expected.validation().isPresent());
        split.validation()
                .ifPresent(part -> requireEqual(part, expected.validation().orElseThrow()));
        requireEqual(split.test(), expected.test());
    }

    private static void requireEqual(EvaluationData part, EvaluationData expected) {
        requireEqual(part.samples(), expected.samples());
        assertThat(part.anomaly()).isEqualTo(expected.anomaly());
        assertThat(part.rows()).isEqualTo(expected.rows());
    }

    private static void requireEqual(Samples samples, Samples expected) {
        assertThat(samples.shape()).isEqualTo(expected.shape());
        assertThat(bits(samples)).isEqualTo(bits(expected));
    }

    private static int[] bits(Samples samples) {
        int[] bits = new int[samples.size() * samples.features()];
        Arrays.setAll(bits, k -> Float.floatToRawIntBits(samples.get(k / samples.features(), k % samples.features())));
        return bits;
    }
}
