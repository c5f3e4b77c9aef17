package org.imdad.experiments.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;

/** Detectors that behave well or badly; registered as services of the tests. */
public final class TestDetectors {

    /** System property with a file to which {@link Mean} adds a line with its seed whenever it is fitted. */
    static final String FIT_LOG = "imdad.test.fits";

    private TestDetectors() {}

    /** Behaves well: pretrains in shared work, then reports two epochs; takes about 100 ms. */
    public static final class Mean extends SimpleFactory {
        public Mean() {
            super("mean");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            note(context.seed());
            byte[] centre = context.cache().get("centre of " + context.seed() % 2, () ->
                    new byte[] {(byte) (context.seed() % 2)});
            context.listener().onEpoch(report(EpochReport.PRETRAIN, 1, 1, centre[0], data));
            double loss = centre[0] + context.random("loss").nextDouble();
            for (int epoch = 1; epoch <= 2; epoch++) {
                sleep(50);
                context.checkpoint();
                context.listener().onEpoch(report(EpochReport.TRAIN, epoch, 2, loss, data));
            }
        }

        private static EpochReport report(String phase, int epoch, int of, double loss, TrainingData data) {
            double[] mean = mean(data.normal());
            return new EpochReport(
                    phase,
                    epoch,
                    of,
                    Map.of("loss", loss),
                    () -> Map.of("normal", squaredDistances(data.normal(), mean)),
                    samples -> squaredDistances(samples, mean));
        }

        private static void note(long seed) {
            String log = System.getProperty(FIT_LOG);
            if (log != null) {
                try {
                    Files.writeString(Path.of(log), seed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Ends with the exception that a detector is meant to throw. */
    public static final class Collapsing extends SimpleFactory {
        public Collapsing() {
            super("collapsing");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            throw new FitException(FitException.Kind.COLLAPSED, "variance 0; raise the learning rate");
        }
    }

    /** Cannot use its data. */
    public static final class Choosy extends SimpleFactory {
        public Choosy() {
            super("choosy");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            throw new InvalidInputException("2 features; at least 3 are needed");
        }
    }

    /** Has a bug. */
    public static final class Buggy extends SimpleFactory {
        public Buggy() {
            super("buggy");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            throw new IllegalStateException("two\nlines", new ArithmeticException("/ by zero"));
        }
    }

    /** Ends the process. */
    public static final class Halting extends SimpleFactory {
        public Halting() {
            super("halting");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            System.err.println("native code crashed");
            Runtime.getRuntime().halt(7);
        }
    }

    /** Makes native code write where nobody may, which ends the Java virtual machine. */
    public static final class Crashing extends SimpleFactory {
        public Crashing() {
            super("crashing");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            try (Pointer nowhere = new Pointer((Pointer) null)) {
                Pointer.memset(nowhere, 0, 8);
            }
        }
    }

    /** Looks at the clock, for ever. */
    public static final class Slow extends SimpleFactory {
        public Slow() {
            super("slow");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            while (true) {
                context.checkpoint();
                sleep(20);
            }
        }
    }

    /** Never looks at the clock. */
    public static final class Deaf extends SimpleFactory {
        public Deaf() {
            super("deaf");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            sleep(60_000);
        }
    }

    /** Takes all memory. */
    public static final class Greedy extends SimpleFactory {
        public Greedy() {
            super("greedy");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            List<long[]> hoard = new ArrayList<>();
            while (hoard.size() < 1_000_000) {
                hoard.add(new long[1 << 20]);
            }
        }
    }

    /** Prints where the replies go, through Java and beside it, once in the form of a reply. */
    public static final class Talkative extends SimpleFactory {
        public Talkative() {
            super("talkative");
        }

        @Override
        protected void train(TrainingData data, FitContext context) {
            System.out.println("@imdad {}");
            byte[] text = "from native code\nwithout a line feed".getBytes(StandardCharsets.UTF_8);
            try {
                // Not closed: that would close the process's standard output.
                new FileOutputStream(FileDescriptor.out).write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
