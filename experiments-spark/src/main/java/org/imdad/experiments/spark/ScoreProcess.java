package org.imdad.experiments.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.model.ScoreWorkerMain;
import org.imdad.experiments.run.WorkerCommand;

/** A process of {@link ScoreWorkerMain} as the executor beside it sees it. Used by one thread at a time. */
final class ScoreProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final DataOutputStream requests;
    private final DataInputStream replies;

    private ScoreProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static ScoreProcess start(WorkerCommand command, Path logs, int number) {
        try {
            Files.createDirectories(logs);
            Path log = logs.resolve("score-" + number + ".log");
            return new ScoreProcess(
                    command.builder(logs.toAbsolutePath())
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException("a scoring process cannot be started", e);
        }
    }

    /**
     * Scores a part, see {@link org.imdad.experiments.model.PartScorer#score}.
     *
     * @throws InvalidInputException if the part cannot be scored, here or elsewhere
     * @throws UncheckedIOException if the process is gone
     */
    byte[] score(long rowsBefore, int rows, byte[] part) {
        try {
            requests.writeLong(rowsBefore);
            requests.writeInt(rows);
            requests.writeInt(part.length);
            requests.write(part);
            requests.flush();
            int status = replies.readByte();
            byte[] reply = new byte[replies.readInt()];
            replies.readFully(reply);
            if (status == ScoreWorkerMain.REFUSED) {
                throw new InvalidInputException(new String(reply, StandardCharsets.UTF_8));
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException("a scoring process ended; see %s on its machine".formatted(log), e);
        }
    }

    /** Ends the process now. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
