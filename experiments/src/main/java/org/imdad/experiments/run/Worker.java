package org.imdad.experiments.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.imdad.core.detector.Deadline;
import org.imdad.experiments.compute.Failures;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialOutcome;

/**
 * The working side of a worker process: takes trials from its standard input, one at a time, and answers on its standard
 * output. It ends at once when its input ends, so that no worker outlives its coordinator.
 */
public final class Worker {

    private static final int OUT_OF_MEMORY_EXIT = 3;
    private static final long EPOCH_INTERVAL_NANOS = 100_000_000;

    private final TrialRunner runner;
    private final OutputStream replies;
    private final BlockingQueue<WorkerRequest> requests = new LinkedBlockingQueue<>();
    private long nextEpochReply = System.nanoTime();

    private Worker(TrialRunner runner, OutputStream replies) {
        this.runner = runner;
        this.replies = replies;
    }

    /**
     * Works until the standard input ends, which ends the process. The process's standard input and output are taken over;
     * what others print from here on goes to the standard error.
     *
     * @param maker makes what computes the trials
     */
    public static void serve(Supplier<TrialRunner> maker) {
        InputStream requests = System.in;
        PrintStream replies = System.out;
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        Locale.setDefault(Locale.ROOT);
        Worker worker = new Worker(maker.get(), replies);
        Thread reader = new Thread(() -> worker.read(requests), "requests");
        reader.setDaemon(true);
        reader.start();
        worker.work();
    }

    private void read(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(Wire.request(line));
            }
        } catch (IOException e) {
            System.err.println("requests cannot be read: " + e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() {
        send(new WorkerReply.Ready());
        while (true) {
            WorkerRequest request;
            try {
                request = requests.take();
            } catch (InterruptedException e) {
                return;
            }
            WorkerReply reply = compute(request);
            send(reply);
            if (reply instanceof WorkerReply.Failed failed && failed.failure().kind() == Failure.Kind.OUT_OF_MEMORY) {
                Runtime.getRuntime().halt(OUT_OF_MEMORY_EXIT);
            }
        }
    }

    private WorkerReply compute(WorkerRequest request) {
        try {
            Deadline deadline = request.timeLimit().map(Deadline::after).orElse(Deadline.NEVER);
            TrialOutcome outcome = runner.run(request.trial(), deadline, row -> report(request.id(), row));
            return new WorkerReply.Done(request.id(), outcome);
        } catch (Throwable thrown) {
            Failure failure = Failures.of(thrown);
            if (failure.kind() == Failure.Kind.ERROR) {
                thrown.printStackTrace();
            }
            return new WorkerReply.Failed(request.id(), failure);
        }
    }

    private void report(String id, EpochRow row) {
        if (System.nanoTime() - nextEpochReply >= 0) {
            nextEpochReply = System.nanoTime() + EPOCH_INTERVAL_NANOS;
            send(new WorkerReply.Epoch(id, row.phase(), row.epoch(), row.epochs()));
        }
    }

    private void send(WorkerReply reply) {
        try {
            replies.write(Wire.line(reply).getBytes(StandardCharsets.UTF_8));
            replies.flush();
        } catch (IOException e) {
            System.err.println("the coordinator is gone: " + e);
            Runtime.getRuntime().halt(1);
        }
    }
}
