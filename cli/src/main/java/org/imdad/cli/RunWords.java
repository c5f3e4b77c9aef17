package org.imdad.cli;

import org.imdad.experiments.run.RunSummary;

/** How a run ended, in a line. */
final class RunWords {

    private RunWords() {}

    /** {@code quickstart: all 60 trials are done}, or what failed and what can be done about it. */
    static String summary(String suite, RunSummary summary) {
        int failed = summary.failed() + summary.failedBefore();
        if (failed == 0) {
            return "%s: all %d trials are done".formatted(suite, summary.total());
        }
        String done = "%s: %d of %d trials are done, %d failed"
                .formatted(suite, summary.done() + summary.doneBefore(), summary.total(), failed);
        return summary.failedBefore() == 0
                ? done
                : done
                        + ", %d of them in an earlier run (--retry-failed runs these again)"
                                .formatted(summary.failedBefore());
    }
}
