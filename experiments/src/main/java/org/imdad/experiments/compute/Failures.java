package org.imdad.experiments.compute;

import org.imdad.core.data.OneLine;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;

/** Says as a trial's failure what was thrown while it was computed. */
public final class Failures {

    private Failures() {}

    /** The failure of a throwable: its kind, and its message on one line. */
    public static Failure of(Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            return new Failure(
                    Failure.Kind.OUT_OF_MEMORY,
                    "more than the worker's %d MB were needed (%s); use fewer workers, or smaller data or batches"
                            .formatted(limit, text(thrown)));
        } else if (thrown instanceof FitException fit) {
            return new Failure(kind(fit.kind()), text(fit));
        } else if (thrown instanceof InvalidInputException) {
            return new Failure(Failure.Kind.INVALID_INPUT, text(thrown));
        }
        return new Failure(Failure.Kind.ERROR, named(thrown));
    }

    private static Failure.Kind kind(FitException.Kind kind) {
        return switch (kind) {
            case DIVERGED -> Failure.Kind.DIVERGED;
            case COLLAPSED -> Failure.Kind.COLLAPSED;
            case TIMED_OUT -> Failure.Kind.TIMED_OUT;
            case CANCELLED -> Failure.Kind.ERROR;
        };
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static String named(Throwable thrown) {
        String found = thrown.getClass().getName() + ": " + text(thrown);
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == thrown
                ? found
                : "%s (caused by %s: %s)".formatted(found, root.getClass().getName(), text(root));
    }

    private static String text(Throwable thrown) {
        return OneLine.whole(String.valueOf(thrown.getMessage())).strip();
    }
}
