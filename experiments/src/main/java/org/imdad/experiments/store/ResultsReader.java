package org.imdad.experiments.store;

import java.util.List;
import java.util.Optional;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/** Reads a suite's results, also while the suite is running. */
public interface ResultsReader extends AutoCloseable {

    /** Name of the suite. */
    String suiteName();

    /** One line that describes the suite. */
    String suiteTitle();

    /** All trials of the plan in order, with what finished ones came to, but without their outcomes. */
    List<TrialRecord> plan();

    /** The whole outcome of a trial; empty unless it is done. */
    Optional<TrialOutcome> outcome(String trialId);

    @Override
    void close();
}
