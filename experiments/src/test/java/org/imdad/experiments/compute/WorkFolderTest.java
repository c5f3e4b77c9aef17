package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.WorkCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WorkFolderTest {

    private static final Supplier<byte[]> FORBIDDEN = () -> {
        throw new AssertionError("computed again");
    };

    @TempDir
    Path folder;

    @Test
    void keptWorkIsFoundByEveryone() {
        cache().get("a", () -> bytes("work"));
        assertThat(cache().get("a", FORBIDDEN)).isEqualTo(bytes("work"));
        assertThat(cache().get("b", () -> bytes("other"))).isEqualTo(bytes("other"));
        assertThat(cache().get("b", FORBIDDEN)).isEqualTo(bytes("other"));
    }

    @Test
    void preprocessedDataCanBeDeletedAndPretrainedNetworksStay() throws IOException {
        cache().get("a", () -> bytes("work"));
        WorkFolder work = new WorkFolder(folder);
        work.deleteSplits();
        Files.createDirectories(work.splits());
        Files.write(work.splits().resolve("x.imdad-split"), bytes("samples"));

        work.deleteSplits();

        assertThat(work.splits()).doesNotExist();
        assertThat(cache().get("a", FORBIDDEN)).isEqualTo(bytes("work"));
    }

    @Test
    void noBytesAreKeptLikeOthers() {
        cache().get("a", () -> new byte[0]);
        assertThat(cache().get("a", FORBIDDEN)).isEmpty();
    }

    @Test
    void damagedWorkIsComputedAgain() throws IOException {
        cache().get("a", () -> bytes("work"));
        Path file = onlyFile();
        byte[] kept = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(kept, kept.length - 1));
        assertThat(cache().get("a", () -> bytes("anew"))).isEqualTo(bytes("anew"));
        Files.write(file, new byte[3]);
        assertThat(cache().get("a", () -> bytes("again"))).isEqualTo(bytes("again"));
    }

    @Test
    void failedWorkLeavesNothingAndCanBeTriedAgain() {
        assertThatThrownBy(() -> cache().get("a", () -> {
                    throw new FitException(FitException.Kind.DIVERGED, "NaN");
                }))
                .isInstanceOf(FitException.class);
        assertThat(cache().get("a", () -> bytes("work"))).isEqualTo(bytes("work"));
    }

    @Test
    void whoComesSecondWaitsForTheFirst() throws Exception {
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<byte[]> first = threads.submit(() -> cache().get("a", () -> {
                computing.countDown();
                await(waiting);
                return bytes("work");
            }));
            await(computing);
            Future<byte[]> second = threads.submit(
                    () -> new WorkFolder(folder).cache(waiting::countDown).get("a", FORBIDDEN));
            assertThat(first.get()).isEqualTo(bytes("work"));
            assertThat(second.get()).isEqualTo(bytes("work"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoeverWaitsMayGiveUp() throws Exception {
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        WorkCache impatient = new WorkFolder(folder).cache(() -> {
            if (asked.incrementAndGet() == 3) {
                throw new FitException(FitException.Kind.TIMED_OUT, "time limit reached");
            }
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Callable<byte[]> slow = () -> cache().get("a", () -> {
                computing.countDown();
                await(done);
                return bytes("work");
            });
            Future<byte[]> first = threads.submit(slow);
            await(computing);
            assertThatThrownBy(() -> impatient.get("a", FORBIDDEN)).isInstanceOf(FitException.class);
            done.countDown();
            assertThat(first.get()).isEqualTo(bytes("work"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new WorkFolder(file).cache(() -> {}).get("a", () -> bytes("work")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("shared work cannot be kept");
    }

    private WorkCache cache() {
        return new WorkFolder(folder).cache(() -> {});
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept =
                    files.filter(file -> file.toString().endsWith(".bin")).toList();
            assertThat(kept).hasSize(1);
            return kept.get(0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
