package org.imdad.experiments.store;

import java.util.List;
import java.util.function.Consumer;
import org.imdad.experiments.trial.TrialRecord;

/** Reads a suite's results, also while the suite is running. */
public interface ResultsReader extends AutoCloseable {

    /** Name of the suite. */
    String suiteName();

    /** One line that describes the suite. */
    String suiteTitle();

    /** All trials of the plan in order, without outcomes: cheap, for overviews. */
    List<TrialRecord> plan();

    /** Visits all trials of the plan in order, with outcomes, one in memory at a time. */
    void forEach(Consumer<TrialRecord> visitor);

    @Override
    void close();
}
