package org.imdad.experiments.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.core.detector.InvalidInputException;

/** A worker process as its coordinator sees it. A thread of its own turns the process's output into events. */
final class WorkerProcess {

    private final int slot;
    private final Process process;
    private final WorkerLog log;

    private WorkerProcess(int slot, Process process, WorkerLog log) {
        this.slot = slot;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param slot number of the worker, from 1
     * @param command how
     * @param logs folder for what it prints
     * @param events takes its replies in order and then its end, on another thread
     */
    static WorkerProcess start(int slot, WorkerCommand command, Path logs, Consumer<WorkerEvent> events) {
        WorkerLog log = WorkerLog.open(logs, slot);
        try {
            Process process = command.builder(logs.toAbsolutePath())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .start();
            WorkerProcess worker = new WorkerProcess(slot, process, log);
            Thread reader = new Thread(() -> worker.read(events), "worker-" + slot);
            reader.setDaemon(true);
            reader.start();
            return worker;
        } catch (IOException e) {
            throw new InvalidInputException("a worker process cannot be started: " + e.getMessage(), e);
        }
    }

    private void read(Consumer<WorkerEvent> events) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<WorkerReply> reply = Wire.reply(line);
                if (reply.isPresent()) {
                    events.accept(new WorkerEvent.Replied(this, reply.get()));
                } else if (!line.isBlank()) {
                    note(line);
                }
            }
        } catch (IOException | RuntimeException e) {
            note("its replies cannot be read: " + e.getMessage());
            kill();
        } finally {
            events.accept(new WorkerEvent.Ended(this, process.onExit().join().exitValue()));
        }
    }

    private void note(String line) {
        try {
            log.add(line);
        } catch (IOException e) {
            System.err.println("worker " + slot + ": " + line);
        }
    }

    /** Number of the worker, from 1. */
    int slot() {
        return slot;
    }

    /** The crash of its Java virtual machine, or else the last line it printed, and the file that says more. */
    String lastWords() {
        Optional<String> crash = CrashReport.words(log.file().resolveSibling(CrashReport.name(process.pid())));
        if (crash.isPresent()) {
            return crash.get();
        }
        return "%s; see %s".formatted(log.lastLine(), log.file());
    }

    /** Hands it a trial. If it is gone, its end is reported as an event. */
    void send(WorkerRequest request) {
        try {
            process.getOutputStream().write(Wire.line(request).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            note("it takes no more requests: " + e.getMessage());
            kill();
        }
    }

    /** Whether it has not ended yet. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it now. */
    void kill() {
        process.destroyForcibly();
    }

    /** Lets it end by itself. */
    void dismiss() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }
}
