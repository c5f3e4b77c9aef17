package org.imdad.experiments.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/**
 * The results of several suites as those of one, in the order given. A trial that several of them name under one label stands
 * once: in the first of them that has it done, or else in the first.
 *
 * @param readers at least one; closed with this
 */
public record CombinedResults(List<ResultsReader> readers) implements ResultsReader {

    /** Copies the list. */
    public CombinedResults {
        readers = List.copyOf(readers);
    }

    @Override
    public String suiteName() {
        return readers.stream().map(ResultsReader::suiteName).distinct().collect(Collectors.joining(" + "));
    }

    @Override
    public String suiteTitle() {
        return readers.stream().map(ResultsReader::suiteTitle).distinct().collect(Collectors.joining("; "));
    }

    @Override
    public List<TrialRecord> plan() {
        List<List<TrialRecord>> plans =
                readers.stream().map(ResultsReader::plan).toList();
        Map<Entry, List<TrialRecord>> owners = owners(plans);
        List<TrialRecord> plan = new ArrayList<>();
        for (List<TrialRecord> one : plans) {
            one.stream()
                    .filter(record -> owners.get(Entry.of(record)) == one)
                    .filter(record -> owners.remove(Entry.of(record)) != null)
                    .forEach(plan::add);
        }
        return plan;
    }

    /** The plan in which each entry stands. */
    private static Map<Entry, List<TrialRecord>> owners(List<List<TrialRecord>> plans) {
        Map<Entry, List<TrialRecord>> owners = new HashMap<>();
        Set<Entry> done = new HashSet<>();
        for (List<TrialRecord> plan : plans) {
            for (TrialRecord record : plan) {
                Entry entry = Entry.of(record);
                owners.putIfAbsent(entry, plan);
                if (record.state() == TrialState.DONE && done.add(entry)) {
                    owners.put(entry, plan);
                }
            }
        }
        return owners;
    }

    @Override
    public Optional<TrialOutcome> outcome(String trialId) {
        return readers.stream()
                .map(reader -> reader.outcome(trialId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void close() {
        readers.forEach(ResultsReader::close);
    }

    private record Entry(String label, String id) {

        static Entry of(TrialRecord record) {
            return new Entry(record.label(), record.id());
        }
    }
}
