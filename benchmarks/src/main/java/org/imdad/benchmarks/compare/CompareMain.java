package org.imdad.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Implementation;

/**
 * A process that runs our cases as the driver asks, so that ours and the peer never run at the same time. Each line of
 * the standard input is a request with one line as its reply:
 *
 * <pre>
 *   versions ours   what runs here
 *   prepare CASE    "ok", or "skip" and what to install
 *   run COUNT       milliseconds of one run, the mean of COUNT, and what the last came to
 * </pre>
 *
 * <p>Replies begin with {@value #MARK}, which tells them from what native libraries print.
 */
public final class CompareMain {

    private static final String MARK = "@bench ";

    private final PrintStream replies;
    private Case prepared = () -> "";

    private CompareMain(PrintStream replies) {
        this.replies = replies;
    }

    /**
     * Answers until the standard input ends.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        CompareMain main = new CompareMain(System.out);
        System.setOut(System.err);
        try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                String[] words = line.split(" ", 2);
                main.replies.println(MARK + main.answer(words[0], words[1]));
                main.replies.flush();
            }
        } finally {
            main.prepared.close();
        }
    }

    private String answer(String command, String argument) {
        return switch (command) {
            case "versions" -> versions();
            case "prepare" -> prepare(argument);
            case "run" -> run(Integer.parseInt(argument));
            default -> throw new IllegalArgumentException("unknown request " + command);
        };
    }

    private static String versions() {
        return "IMDAD %s%s, Java %s"
                .formatted(
                        Implementation.version(),
                        Implementation.commit().map(commit -> " " + commit).orElse(""),
                        System.getProperty("java.version"));
    }

    private String prepare(String name) {
        prepared.close();
        prepared = () -> "";
        try {
            prepared = Cases.open(name);
            return "ok";
        } catch (InvalidInputException e) {
            return "skip " + e.getMessage();
        }
    }

    private String run(int count) {
        String note = "";
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            note = prepared.run();
        }
        double milliseconds = (System.nanoTime() - begin) / 1e6 / count;
        return String.format(Locale.ROOT, "%.4f %s", milliseconds, note);
    }
}
