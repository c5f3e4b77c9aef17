package org.imdad.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/** Results that are held in memory, as a reader of them. */
public record InMemoryResults(String suiteName, String suiteTitle, List<TrialRecord> records) implements ResultsReader {

    @Override
    public List<TrialRecord> plan() {
        return records.stream()
                .map(record -> new TrialRecord(
                        record.id(),
                        record.label(),
                        record.family(),
                        record.position(),
                        record.trial(),
                        record.state(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    @Override
    public void forEach(Consumer<TrialRecord> visitor) {
        records.forEach(visitor);
    }

    @Override
    public Optional<TrialOutcome> outcome(String trialId) {
        return records.stream()
                .filter(record -> record.id().equals(trialId))
                .findFirst()
                .flatMap(TrialRecord::outcome);
    }

    @Override
    public void close() {}
}
