package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinedResultsTest {

    private static final PlannedTrial FIRST = StoreFixture.planned(1);
    private static final PlannedTrial SHARED = StoreFixture.planned(2);
    private static final PlannedTrial LAST = StoreFixture.planned(3);

    @TempDir
    Path folder;

    @Test
    void aSharedTrialStandsOnceWhereItIsDone() {
        write("a", List.of(FIRST, SHARED), FIRST);
        write("b", List.of(SHARED, LAST), SHARED);

        try (CombinedResults results = new CombinedResults(List.of(open("a"), open("b")))) {
            List<TrialRecord> visited = results.plan();

            assertThat(visited).extracting(TrialRecord::id).containsExactly(FIRST.id(), SHARED.id(), LAST.id());
            assertThat(visited)
                    .extracting(TrialRecord::state)
                    .containsExactly(TrialState.DONE, TrialState.DONE, TrialState.PLANNED);
            assertThat(results.outcome(SHARED.id())).isPresent();
            assertThat(results.outcome(LAST.id())).isEmpty();
            assertThat(results.suiteName()).isEqualTo("a + b");
            assertThat(results.suiteTitle()).isEqualTo("Title");
        }
    }

    @Test
    void ofTwoThatAreDoneTheFirstCounts() {
        write("a", List.of(SHARED), SHARED);
        write("b", List.of(SHARED, LAST), SHARED);

        try (CombinedResults results = new CombinedResults(List.of(open("b"), open("a")))) {
            assertThat(results.plan()).extracting(TrialRecord::id).containsExactly(SHARED.id(), LAST.id());
        }
    }

    private ResultsReader open(String name) {
        return StoredResults.open(folder.resolve(name));
    }

    private void write(String name, List<PlannedTrial> plan, PlannedTrial done) {
        try (ResultsStore store = ResultsStore.open(folder.resolve(name))) {
            store.plan(name, "Title", "", plan);
            store.start(done.id());
            store.finish(done.id(), StoreFixture.outcome());
        }
    }
}
