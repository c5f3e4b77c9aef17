package org.imdad.experiments.compute;

import java.util.Locale;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.trial.Selection;
import org.imdad.stats.Auroc;

/**
 * Keeps the test scores of the training epoch with the best test AUROC, the first of equals. This is the one place where
 * test labels decide what is reported; only trials of {@link Selection#BEST_TEST_EPOCH} come here, and tables name them so.
 */
final class BestTestEpoch implements EpochListener {

    private final EvaluationData test;
    private double[] scores;
    private double best = Double.NEGATIVE_INFINITY;
    private double last;
    private int epoch;
    private int epochs;
    private long nanos;

    BestTestEpoch(EvaluationData test) {
        this.test = test;
    }

    @Override
    public void onEpoch(EpochReport report) {
        if (!report.phase().equals(EpochReport.TRAIN) || report.scorer() == null) {
            return;
        }
        long begin = System.nanoTime();
        double[] found = report.scorer().score(test.samples());
        Scores.requireUsable(found, test, "test sample");
        double auroc = Auroc.of(found, test.anomaly());
        if (auroc > best) {
            best = auroc;
            scores = found;
            epoch = report.epoch();
        }
        last = auroc;
        epochs = report.epochs();
        nanos += System.nanoTime() - begin;
    }

    /**
     * The scores of the best epoch.
     *
     * @throws InvalidInputException if the detector gave none during training
     */
    double[] scores() {
        if (scores == null) {
            throw new InvalidInputException(
                    "this detector gives no scores per epoch, so selection: best-test-epoch cannot be used; leave it out");
        }
        return scores;
    }

    /** Which epoch it was, in words, and what the last one would have given. */
    String epoch() {
        return String.format(Locale.ROOT, "%d of %d by test AUROC: %.4f, last epoch %.4f", epoch, epochs, best, last);
    }

    /** Seconds spent on scoring. */
    double seconds() {
        return nanos / 1e9;
    }
}
