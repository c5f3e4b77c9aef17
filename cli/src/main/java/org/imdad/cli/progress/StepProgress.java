package org.imdad.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells how one piece of work gets on: in one line that is written over on a terminal, else in lines at most every ten
 * seconds. Used by one thread.
 */
public final class StepProgress implements AutoCloseable {

    private static final long ON_TERMINAL = Duration.ofMillis(200).toNanos();
    private static final long IN_LINES = Duration.ofSeconds(10).toNanos();
    private static final int LEAST_SHARE_PERCENT = 1;

    private final PrintWriter out;
    private final boolean terminal;
    private final String task;
    private final LongSupplier clock;
    private final long begin;
    private long last;
    private int width;

    StepProgress(PrintWriter out, boolean terminal, String task, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.task = task;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.last = begin;
    }

    /** Progress for a terminal or for a log. */
    public static StepProgress of(PrintWriter out, boolean terminal, String task) {
        return new StepProgress(out, terminal, task, System::nanoTime);
    }

    /** Seconds since the work began. */
    public double seconds() {
        return (clock.getAsLong() - begin) / 1e9;
    }

    /** Whether it is time to tell something. */
    public boolean isDue() {
        return clock.getAsLong() - last >= (terminal ? ON_TERMINAL : IN_LINES);
    }

    /**
     * Tells a state if it is time to.
     *
     * @param share of the work that is done, from 0 to 1
     * @param state in words
     */
    public void update(double share, String state) {
        if (!isDue()) {
            return;
        }
        last = clock.getAsLong();
        StringBuilder line = new StringBuilder("%s: %.0f %%, %s".formatted(task, 100 * share, state));
        if (100 * share >= LEAST_SHARE_PERCENT && share < 1) {
            double left = seconds() * (1 - share) / share;
            line.append(", about ")
                    .append(TrialWords.of(Duration.ofMillis((long) (1000 * left))))
                    .append(" left");
        }
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Wipes the line on a terminal. */
    @Override
    public void close() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
        }
    }
}
