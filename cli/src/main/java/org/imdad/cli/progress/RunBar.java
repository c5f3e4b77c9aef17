package org.imdad.cli.progress;

import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.imdad.core.data.OneLine;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.trial.TrialRecord;

/** Draws progress as a bar on the terminal; nothing if there is nothing to do. */
final class RunBar extends RunProgress {

    private static final int UPDATE_MILLIS = 200;

    private final String suite;
    private ProgressBar bar;

    RunBar(String suite, TimeLeft timeLeft, int workers) {
        super(timeLeft, workers);
        this.suite = suite;
    }

    @Override
    public void begun(RunSummary before, List<TrialRecord> pending) {
        if (before.left() == 0) {
            return;
        }
        int endedBefore = before.doneBefore() + before.failedBefore();
        bar = new ProgressBarBuilder()
                .setTaskName(suite)
                .setInitialMax(before.total())
                .setUnit(" trials", 1)
                .startsFrom(endedBefore, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setEtaFunction(state -> timeLeft())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
        super.begun(before, pending);
    }

    @Override
    void update() {
        bar.stepTo(ended());
        bar.setExtraMessage(failures().isEmpty() ? current() : failures().size() + " failed; " + current());
    }

    @Override
    public void note(String note) {
        bar.setExtraMessage(OneLine.whole(note));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
