package org.imdad.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader meets files that are damaged or made to harm. Each case ends in an object that is right in itself or in an
 * {@link InvalidInputException} of one line that names the file, within {@value #MOST_SECONDS} s of processor time and
 * {@value #MOST_MEGABYTES} MB allocated. The number of a case is its seed.
 */
public abstract class DamagedInputTest {

    private static final int ORDINARY_CASES = 500;
    private static final int ALL_CASES = 10_000;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_SECONDS = 2;
    private static final int MOST_MEGABYTES = 512;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    protected Path folder;

    /** Writes the file of a case, and others that belong to it, to {@link #folder}. */
    protected abstract Path write(RandomGenerator random) throws Exception;

    /** Reads the file and checks what it is read as. */
    protected abstract void read(Path file) throws Exception;

    /** Whether a message that is not of a single line is allowed. */
    protected boolean isReadable(String message, Path file) {
        return message.lines().count() == 1 && message.length() <= LONGEST_MESSAGE && message.contains(name(file));
    }

    /** Number of cases in the ordinary build; all 10,000 are met with {@code -Dreproduction}. */
    protected int ordinaryCases() {
        return ORDINARY_CASES;
    }

    protected static String name(Path file) {
        return file.getFileName().toString();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyFileIsReadRightOrRefusedInOneLine() throws Exception {
        run(ordinaryCases());
    }

    @Test
    @Tag("reproduction")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyOneOfTenThousandFilesIsReadRightOrRefusedInOneLine() throws Exception {
        run(ALL_CASES);
    }

    private void run(int cases) throws Exception {
        int valid = 0;
        Cost slowest = new Cost(-1, 0);
        Cost largest = new Cost(-1, 0);
        for (int number = 0; number < cases; number++) {
            Path file = write(new SplittableRandom(number));
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long time = THREADS.getCurrentThreadCpuTime();
            boolean accepted = isAccepted(file, number);
            slowest = slowest.orMore(number, THREADS.getCurrentThreadCpuTime() - time);
            largest = largest.orMore(number, THREADS.getCurrentThreadAllocatedBytes() - allocated);
            valid += accepted ? 1 : 0;
        }
        System.out.printf(
                "%s: %,d cases, %,d read, %,d refused; slowest %.0f ms (case %d), most allocated %.1f MB (case %d)%n",
                getClass().getSimpleName(),
                cases,
                valid,
                cases - valid,
                slowest.amount / 1e6,
                slowest.number,
                largest.amount / 1e6,
                largest.number);
        assertThat(slowest.amount).as("case %d, time", slowest.number).isLessThan(MOST_SECONDS * 1_000_000_000L);
        assertThat(largest.amount).as("case %d, memory", largest.number).isLessThan(MOST_MEGABYTES * 1_000_000L);
        assertThat(valid).as("files that are read").isPositive();
    }

    private boolean isAccepted(Path file, int number) {
        try {
            read(file);
            return true;
        } catch (InvalidInputException e) {
            if (!isReadable(e.getMessage(), file)) {
                throw new AssertionError("case %d: message is not one line with the file: %s".formatted(number, e), e);
            }
            return false;
        } catch (Throwable e) {
            throw new AssertionError("case %d: %s".formatted(number, e), e);
        }
    }

    private record Cost(int number, long amount) {

        Cost orMore(int otherNumber, long other) {
            return other > amount ? new Cost(otherNumber, other) : this;
        }
    }
}
