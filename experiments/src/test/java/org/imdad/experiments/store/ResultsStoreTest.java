package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsStoreTest {

    private static final PlannedTrial FIRST = StoreFixture.planned(1);
    private static final PlannedTrial SECOND = StoreFixture.planned(2);

    @TempDir
    Path folder;

    @Test
    void anOutcomeComesBackBitByBit() {
        TrialOutcome outcome = StoreFixture.outcome();
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), outcome);
        }
        TrialRecord record = all().get(0);
        assertThat(record.state()).isEqualTo(TrialState.DONE);
        assertThat(record.trial()).isEqualTo(FIRST.trial());
        try (StoredResults results = StoredResults.open(folder)) {
            assertThat(results.outcome(FIRST.id()).map(OutcomeJson::write)).contains(OutcomeJson.write(outcome));
            assertThat(results.outcome(SECOND.id())).isEmpty();
        }
        assertThat(record.measures()).contains(Measures.of(outcome));
    }

    /** SQLite forgets the sign of 0, and a text the bits of NaN: what cannot come back must not count as altered. */
    @Test
    void aThresholdOfMinusZeroAndADiagnosticThatIsNoNumberComeBack() {
        double notCanonical = Double.longBitsToDouble(0xfff8000000000000L);
        TrialOutcome outcome = new TrialOutcome(
                new double[] {0.5},
                new boolean[] {true},
                new int[] {0},
                -0.0,
                List.of(new EpochRow("train", 1, 1, Map.of("loss", notCanonical), Map.of())),
                Map.of(),
                Map.of());
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), outcome);
        }
        try (StoredResults results = StoredResults.open(folder)) {
            TrialOutcome found = results.outcome(FIRST.id()).orElseThrow();
            assertThat(found.threshold()).isZero();
            assertThat(found.epochs().get(0).values().get("loss")).isNaN();
        }
    }

    @Test
    void theFileHoldsLittleEndianArrays() {
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), StoreFixture.outcome());
        }
        try (Database database = Database.open(folder.resolve(ResultsStore.FILE), Database.Access.READ)) {
            database.query("SELECT hex(test_rows), hex(anomaly), hex(scores) FROM outcomes", s -> {}, row -> {
                // 70000 is 0x00011170 and 0.1 is 0x3FB999999999999A.
                assertThat(row.getString(1)).isEqualTo("03000000" + "70110100" + "00000000" + "02000000");
                assertThat(row.getString(2)).isEqualTo("00010000");
                assertThat(row.getString(3)).startsWith("9A9999999999B93F" + "000000000000F07F");
            });
        }
    }

    @Test
    void aFailureKeepsItsKindAndMessage() {
        Failure failure = new Failure(Failure.Kind.DIVERGED, "loss is NaN in epoch 3; lower learning_rate");
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.fail(FIRST.id(), failure);
            assertThat(store.plan().get(0).failure()).contains(failure);
            assertThat(store.plan().get(0).state()).isEqualTo(TrialState.FAILED);
        }
    }

    @Test
    void aTrialFinishesOnce() {
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), StoreFixture.outcome());
            assertThatThrownBy(() -> store.finish(FIRST.id(), StoreFixture.outcome()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("trial %s is not RUNNING, so it cannot become DONE", FIRST.id());
            assertThatThrownBy(() -> store.start(FIRST.id())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aRunningTrialIsPlannedAgainWhenItsProcessIsGone() {
        try (ResultsStore store = opened(List.of(FIRST, SECOND))) {
            store.start(FIRST.id());
        }
        try (ResultsStore store = ResultsStore.open(folder)) {
            assertThat(store.plan()).extracting(TrialRecord::state).containsOnly(TrialState.PLANNED);
        }
    }

    @Test
    void aReleasedTrialIsPlannedAgain() {
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.release(FIRST.id());
            assertThat(store.plan().get(0).state()).isEqualTo(TrialState.PLANNED);
        }
    }

    @Test
    void aNewPlanKeepsResultsAlsoOfTrialsItDropsForAWhile() {
        try (ResultsStore store = opened(List.of(FIRST))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), StoreFixture.outcome());
            store.plan("edited", "Without the first", "b: 2", List.of(SECOND));
            assertThat(store.plan()).extracting(TrialRecord::id).containsExactly(SECOND.id());
            store.plan("edited", "With both", "c: 3", List.of(SECOND, FIRST));
            assertThat(store.plan())
                    .extracting(TrialRecord::state)
                    .containsExactly(TrialState.PLANNED, TrialState.DONE);
        }
        try (StoredResults results = StoredResults.open(folder)) {
            assertThat(results.suiteName()).isEqualTo("edited");
            assertThat(results.suiteTitle()).isEqualTo("With both");
            assertThat(results.suiteText()).isEqualTo("c: 3");
        }
    }

    @Test
    void twoLabelsMayNameOneTrial() {
        PlannedTrial other = new PlannedTrial("OCSVM again", FIRST.trial());
        try (ResultsStore store = opened(List.of(FIRST, other))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), StoreFixture.outcome());
            assertThat(store.plan()).extracting(TrialRecord::state).containsOnly(TrialState.DONE);
            assertThat(store.plan()).extracting(TrialRecord::label).containsExactly("OCSVM", "OCSVM again");
        }
    }

    @Test
    void failuresAreRetriedOnRequestOnlyWithinThePlan() {
        try (ResultsStore store = opened(List.of(FIRST, SECOND))) {
            for (PlannedTrial trial : List.of(FIRST, SECOND)) {
                store.start(trial.id());
                store.fail(trial.id(), new Failure(Failure.Kind.ERROR, "x"));
            }
            store.plan("suite", "Title", "a: 1", List.of(FIRST));
            store.retryFailed();
            assertThat(store.plan().get(0).state()).isEqualTo(TrialState.PLANNED);
            assertThat(store.plan().get(0).failure()).isEmpty();
            store.plan("suite", "Title", "a: 1", List.of(SECOND));
            assertThat(store.plan().get(0).state()).isEqualTo(TrialState.FAILED);
        }
    }

    @Test
    void whatIsDoneTogetherIsKeptTogetherOrNotAtAll() {
        try (ResultsStore store = opened(List.of(FIRST, SECOND))) {
            store.together(() -> {
                store.start(FIRST.id());
                store.finish(FIRST.id(), StoreFixture.outcome());
            });
            assertThatThrownBy(() -> store.together(() -> {
                        store.start(SECOND.id());
                        store.finish(SECOND.id(), StoreFixture.outcome());
                        store.finish(SECOND.id(), StoreFixture.outcome());
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(all()).extracting(TrialRecord::state).containsExactly(TrialState.DONE, TrialState.PLANNED);
        try (StoredResults results = StoredResults.open(folder)) {
            assertThat(results.outcome(SECOND.id())).isEmpty();
        }
    }

    @Test
    void whatIsPendingIsEachTrialOnceThatHasNotBegun() {
        PlannedTrial sameAgain = new PlannedTrial("another label", SECOND.trial());
        try (ResultsStore store = opened(List.of(FIRST, SECOND, sameAgain))) {
            assertThat(store.pending()).extracting(TrialRecord::id).containsExactly(FIRST.id(), SECOND.id());
            store.start(FIRST.id());
            assertThat(store.pending()).extracting(TrialRecord::label).containsExactly(SECOND.label());
        }
    }

    @Test
    void goingOnReadsNothingOfTrialsThatAreDone() {
        PlannedTrial other = StoreFixture.planned(1, 0.5);
        try (ResultsStore store = opened(List.of(FIRST, other))) {
            store.start(FIRST.id());
            store.finish(FIRST.id(), StoreFixture.outcome());
        }
        try (Database database = Database.open(folder.resolve(ResultsStore.FILE), Database.Access.WRITE)) {
            database.execute("UPDATE texts SET text = 'no trial' WHERE text LIKE '%\"nu\":0.1%'");
        }
        try (ResultsStore store = ResultsStore.open(folder)) {
            assertThat(store.states()).isEqualTo(Map.of(TrialState.DONE, 1, TrialState.PLANNED, 1));
            assertThat(store.pending()).extracting(TrialRecord::trial).containsExactly(other.trial());
            assertThatThrownBy(store::plan).hasMessageContaining("unreadable design");
        }
    }

    @Test
    void aPlanIsKnownByItsDigestUntilItIsReplaced() {
        try (ResultsStore store = opened(List.of(FIRST))) {
            assertThat(store.isPlannedFrom("")).isFalse();
            store.keepOrigin("digest");
            store.describe("another name", "Another title", "b: 2");
            assertThat(store.isPlannedFrom("digest")).isTrue();
            assertThat(store.isPlannedFrom("another digest")).isFalse();
            assertThat(store.suiteName()).isEqualTo("another name");
            store.plan("name", "title", "yaml", List.of(SECOND));
            assertThat(store.isPlannedFrom("digest")).isFalse();
        }
    }

    @Test
    void seedsOfOneDesignShareItsText() {
        try (ResultsStore store = opened(List.of(FIRST, SECOND, StoreFixture.planned(1, 0.5)))) {
            assertThat(store.plan())
                    .extracting(TrialRecord::trial)
                    .containsExactly(
                            FIRST.trial(),
                            SECOND.trial(),
                            StoreFixture.planned(1, 0.5).trial());
        }
        try (Database database = Database.open(folder.resolve(ResultsStore.FILE), Database.Access.READ)) {
            database.query(
                    "SELECT count(*) FROM texts",
                    s -> {},
                    row -> assertThat(row.getInt(1)).isEqualTo(2));
        }
    }

    @Test
    void aPlanInAnotherOrderOrWithAnotherLabelReplacesTheFormerOne() {
        PlannedTrial relabelled = new PlannedTrial("another label", SECOND.trial());
        try (ResultsStore store = opened(List.of(FIRST, SECOND))) {
            store.plan("name", "title", "yaml", List.of(SECOND, FIRST));
            assertThat(store.plan()).extracting(TrialRecord::id).containsExactly(SECOND.id(), FIRST.id());
            store.plan("name", "title", "yaml", List.of(relabelled, FIRST));
            assertThat(store.plan()).extracting(TrialRecord::label).containsExactly("another label", FIRST.label());
            store.plan("name", "title", "yaml", List.of(relabelled));
            assertThat(store.plan()).hasSize(1);
        }
    }

    @Test
    void resultsAreReadWhileTheyAreWritten() {
        try (ResultsStore store = opened(List.of(FIRST, SECOND));
                StoredResults results = StoredResults.open(folder)) {
            store.start(FIRST.id());
            assertThat(results.plan())
                    .extracting(TrialRecord::state)
                    .containsExactly(TrialState.RUNNING, TrialState.PLANNED);
            store.finish(FIRST.id(), StoreFixture.outcome());
            assertThat(results.plan())
                    .extracting(TrialRecord::state)
                    .containsExactly(TrialState.DONE, TrialState.PLANNED);
        }
    }

    private ResultsStore opened(List<PlannedTrial> trials) {
        ResultsStore store = ResultsStore.open(folder);
        store.plan("suite", "Title", "a: 1", trials);
        return store;
    }

    private List<TrialRecord> all() {
        try (StoredResults results = StoredResults.open(folder)) {
            return results.plan();
        }
    }
}
