package org.imdad.experiments.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/** Reads a suite's results, also while the suite is running. */
public interface ResultsReader extends AutoCloseable {

    /** Name of the suite. */
    String suiteName();

    /** One line that describes the suite. */
    String suiteTitle();

    /** All trials of the plan in order, without outcomes: cheap, for overviews. */
    List<TrialRecord> plan();

    /**
     * Visits all trials of the plan in order, one in memory at a time, with their outcomes but for {@code epochs} and
     * {@code plane}, which may be left out: they are large, and few readers need those of all trials.
     */
    void forEach(Consumer<TrialRecord> visitor);

    /** The whole outcome of a trial; empty unless it is done. */
    Optional<TrialOutcome> outcome(String trialId);

    @Override
    void close();
}
