package org.imdad.experiments.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;

/**
 * A process that scores parts of a table for another one. A request is the number of rows before the part (8 bytes), its
 * number of rows and its length (4 bytes each) and the part, see {@link PartScorer#score}; the reply is {@value #SCORED} or
 * {@value #REFUSED} (1 byte), the length (4 bytes) and the scores or the reason. It ends when its input ends.
 */
public final class ScoreWorkerMain {

    /** Status of a reply that holds scores. */
    public static final int SCORED = 0;

    /** Status of a reply that holds the reason why a part cannot be scored. */
    public static final int REFUSED = 1;

    /** Argument that has rows marked that cannot be used. */
    public static final String MARK = "mark";

    private ScoreWorkerMain() {}

    /**
     * Serves until the standard input ends. Standard input and output are taken over; what others print from here on goes to
     * the standard error.
     *
     * @param arguments file of the model, name of the table, {@value #MARK} or another word, kept columns
     */
    public static void main(String[] arguments) throws IOException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream replies = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        Locale.setDefault(Locale.ROOT);
        try (TrainedModel model = TrainedModel.read(Path.of(arguments[0]), Detectors.installed())) {
            PartScorer scorer = new PartScorer(
                    model,
                    arguments[1],
                    Arrays.asList(arguments).subList(3, arguments.length),
                    arguments[2].equals(MARK));
            while (true) {
                serve(scorer, requests, replies);
            }
        } catch (EOFException e) {
            // Nobody needs more scores.
            return;
        }
    }

    private static void serve(PartScorer scorer, DataInputStream requests, DataOutputStream replies)
            throws IOException {
        long rowsBefore = requests.readLong();
        int rows = requests.readInt();
        byte[] part = new byte[requests.readInt()];
        requests.readFully(part);
        int status = SCORED;
        String reply;
        try {
            reply = scorer.score(rowsBefore, rows, part);
        } catch (InvalidInputException e) {
            status = REFUSED;
            reply = e.getMessage();
        }
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        replies.writeByte(status);
        replies.writeInt(bytes.length);
        replies.write(bytes);
        replies.flush();
    }
}
