package org.imdad.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/** Results that are held in memory, as a reader of them. */
public record InMemoryResults(
        String suiteName, String suiteTitle, List<TrialRecord> records, Map<String, TrialOutcome> outcomes)
        implements ResultsReader {

    @Override
    public List<TrialRecord> plan() {
        return records;
    }

    @Override
    public Optional<TrialOutcome> outcome(String trialId) {
        return Optional.ofNullable(outcomes.get(trialId));
    }

    @Override
    public void close() {}
}
