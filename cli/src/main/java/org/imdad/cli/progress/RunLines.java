package org.imdad.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells progress in lines, at most one in ten seconds but for the first and the last; none if there is nothing to do. */
final class RunLines extends RunProgress {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintWriter out;
    private final String suite;
    private final LongSupplier clock;
    private boolean begun;
    private long last;

    RunLines(PrintWriter out, String suite, TimeLeft timeLeft, int workers, LongSupplier clock) {
        super(timeLeft, workers);
        this.out = out;
        this.suite = suite;
        this.clock = clock;
    }

    @Override
    void update() {
        long now = clock.getAsLong();
        boolean isEnd = ended() == total();
        if (begun ? isEnd || now - last >= INTERVAL_NANOS : !isEnd) {
            begun = true;
            last = now;
            out.println(line());
            out.flush();
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder("%s: %d of %d trials".formatted(suite, ended(), total()));
        if (!failures().isEmpty()) {
            line.append(", ").append(failures().size()).append(" failed");
        }
        if (ended() < total()) {
            timeLeft()
                    .ifPresent(left ->
                            line.append(", about ").append(TrialWords.of(left)).append(" left"));
        }
        return current().isEmpty() ? line.toString() : line + "; now " + current();
    }

    @Override
    public void note(String note) {
        Notes.to(out).accept(note);
        out.flush();
    }

    @Override
    public void close() {}
}
