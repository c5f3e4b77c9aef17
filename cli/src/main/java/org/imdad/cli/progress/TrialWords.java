package org.imdad.cli.progress;

import java.time.Duration;
import java.util.Locale;
import org.imdad.core.data.OneLine;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialRecord;

/** Trials, failures and durations in a few words. */
final class TrialWords {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private TrialWords() {}

    /** {@code imd-ad on digits 3, seed 0}. */
    static String of(TrialRecord record) {
        Trial trial = record.trial();
        String normalClass = trial.protocol().normalClass();
        boolean isTable = normalClass.equals(Dataset.ANOMALY_CLASSES.get(0));
        return OneLine.whole("%s on %s%s, seed %d"
                .formatted(record.label(), trial.dataset(), isTable ? "" : " " + normalClass, trial.seed()));
    }

    /** {@code timed out}. */
    static String kind(Failure failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 45 s}, {@code 3 min} or {@code 2 h 10 min}. */
    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / (double) SECONDS_PER_MINUTE);
        return minutes < MINUTES_PER_HOUR
                ? minutes + " min"
                : "%d h %d min".formatted(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }
}
