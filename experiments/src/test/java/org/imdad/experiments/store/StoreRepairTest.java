package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRepairTest {

    private static final int TRIALS = 60;
    private static final int PAGE = 4096;
    private static final List<PlannedTrial> PLAN =
            IntStream.range(0, TRIALS).mapToObj(StoreFixture::planned).toList();

    @TempDir
    Path folder;

    @Test
    void aWholeStoreIsLeftAsItIs() throws IOException {
        fill();
        byte[] before = Files.readAllBytes(file());
        assertThat(StoreRepair.repair(folder)).isEqualTo(new StoreRepair.Saved(TRIALS - 2, 1, 0, Optional.empty()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**repaired*");
    }

    @Test
    void whereverPagesAreDestroyedWhatIsKeptIsWhatWasWritten() throws IOException {
        fill();
        byte[] sound = Files.readAllBytes(file());
        Map<String, String> written = outcomes();
        Random random = new Random(1);
        int kept = 0;
        int cases = 12;
        for (int i = 0; i < cases; i++) {
            Files.write(file(), damaged(sound, random));
            StoreRepair.Saved saved = StoreRepair.repair(folder);
            Map<String, String> saves = outcomes();
            assertThat(saves).hasSize(saved.done());
            assertThat(written.entrySet()).as("case %d", i).containsAll(saves.entrySet());
            saved.damaged().ifPresent(away -> assertThat(away).exists());
            kept += saved.done();
        }
        // Three pages of about 600 are gone each time. Most hold a part of one trial's scores; some are the root of a
        // table,
        // without which none of its rows can be read.
        assertThat(kept / (double) cases / (TRIALS - 2)).isGreaterThan(0.6);
    }

    /** One byte: the last row of the table then says that it is number 26, and numbers no longer rise. */
    @Test
    void aDamagedNumberOfTheLastRowCostsThatRowAlone() throws IOException {
        fill();
        byte[] bytes = Files.readAllBytes(file());
        int cell = lastCell(bytes, rootPage("trials"));
        int number = bytes[cell] < 0 ? cell + 2 : cell + 1;
        assertThat(bytes[number]).isEqualTo((byte) TRIALS);
        bytes[number] = 26;
        Files.write(file(), bytes);

        StoreRepair.Saved saved = StoreRepair.repair(folder);

        assertThat(saved).extracting("done", "failed", "lost").containsExactly(TRIALS - 2, 1, 0);
    }

    private int rootPage(String table) {
        int[] page = {0};
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.query(
                    "SELECT rootpage FROM sqlite_master WHERE name = ?",
                    s -> s.setString(1, table),
                    row -> page[0] = row.getInt(1));
        }
        return page[0];
    }

    /** Where the last cell of a table's tree begins, see the SQLite file format, section 1.6. */
    private static int lastCell(byte[] bytes, int page) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int start = (page - 1) * PAGE;
        if (bytes[start] == 5) {
            return lastCell(bytes, file.getInt(start + 8));
        }
        int cells = file.getShort(start + 3);
        return start + file.getShort(start + 8 + 2 * (cells - 1));
    }

    @Test
    void aChangedScoreIsFoundWhenItIsRead() {
        fill();
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.update("UPDATE outcomes SET scores = ? WHERE trial = 8", s -> s.setBytes(1, new byte[32]));
        }
        String message =
                "%s: the results of trial %s are not those that were written (their checksum differs); `imdad repair %s` keeps the others"
                        .formatted(file(), PLAN.get(7).id(), folder);
        try (StoredResults results = StoredResults.open(folder)) {
            assertThatThrownBy(() -> results.outcome(PLAN.get(7).id()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        StoreRepair.Saved saved = StoreRepair.repair(folder);

        assertThat(saved).extracting("done", "failed", "lost").containsExactly(TRIALS - 3, 1, 1);
        try (ResultsStore store = ResultsStore.open(folder)) {
            assertThat(store.plan()).hasSize(TRIALS);
            assertThat(store.plan().get(7).state()).isEqualTo(TrialState.PLANNED);
            store.start(PLAN.get(7).id());
            store.finish(PLAN.get(7).id(), StoreFixture.outcome());
        }
    }

    @Test
    void changedMeasuresAreFoundWhenTheyAreReadAndComputedAnew() {
        fill();
        Measures written = measures().get(7).orElseThrow();
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.execute("UPDATE measures SET fit_seconds = 99 WHERE trial = 8");
        }
        assertThatThrownBy(this::measures)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "%s: the results of trial %s are not those that were written (their checksum differs); `imdad repair %s` keeps the others"
                                .formatted(file(), PLAN.get(7).id(), folder));

        StoreRepair.Saved saved = StoreRepair.repair(folder);

        assertThat(saved).extracting("done", "failed", "lost").containsExactly(TRIALS - 2, 1, 0);
        assertThat(saved.damaged()).isPresent();
        assertThat(measures().get(7)).contains(written);
    }

    @Test
    void aFailureOfAnUnknownKindIsFoundWhenItIsReadAndPlannedAgain() {
        fill();
        try (Database database = Database.open(file(), Database.Access.WRITE)) {
            database.execute("UPDATE trials SET failure_kind = 'TIRED' WHERE state = 'FAILED'");
        }
        try (ResultsStore store = ResultsStore.open(folder)) {
            assertThatThrownBy(store::plan)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("unreadable failure_kind (")
                    .hasMessageEndingWith("; `imdad repair %s` keeps the others", folder);
        }

        StoreRepair.Saved saved = StoreRepair.repair(folder);

        assertThat(saved).extracting("done", "failed", "lost").containsExactly(TRIALS - 2, 0, 1);
        try (ResultsStore store = ResultsStore.open(folder)) {
            assertThat(store.states()).isEqualTo(Map.of(TrialState.DONE, TRIALS - 2, TrialState.PLANNED, 2));
            assertThat(store.plan()).extracting(TrialRecord::failure).containsOnly(Optional.empty());
        }
    }

    private List<Optional<Measures>> measures() {
        try (StoredResults results = StoredResults.open(folder)) {
            return results.plan().stream().map(TrialRecord::measures).toList();
        }
    }

    @Test
    void repairingTwiceKeepsBothDamagedFiles() throws IOException {
        fill();
        for (int i = 0; i < 2; i++) {
            byte[] bytes = Files.readAllBytes(file());
            int middle = bytes.length / PAGE / 2 * PAGE;
            Arrays.fill(bytes, middle, middle + PAGE, (byte) 0);
            Files.write(file(), bytes);
            StoreRepair.repair(folder);
        }
        assertThat(folder.resolve("results.damaged.db")).exists();
        assertThat(folder.resolve("results.damaged-2.db")).exists();
    }

    @Test
    void whatIsNoStoreIsLeftAlone() throws IOException {
        assertThatThrownBy(() -> StoreRepair.repair(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no such file; give the folder that holds results");
        Files.writeString(file(), "nothing of a store ".repeat(1000));
        assertThatThrownBy(() -> StoreRepair.repair(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("file is not a database");
    }

    @Test
    void nobodyRepairsWhatAnotherWrites() {
        try (ResultsStore writer = ResultsStore.open(folder)) {
            assertThatThrownBy(() -> StoreRepair.repair(folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is writing results there");
            assertThat(writer.plan()).isEmpty();
        }
    }

    /** Three pages other than the first are overwritten with zeros or with noise. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 0; i < 3; i++) {
            int page = 1 + random.nextInt(bytes.length / PAGE - 1);
            byte[] garbage = new byte[PAGE];
            if (random.nextBoolean()) {
                random.nextBytes(garbage);
            }
            System.arraycopy(garbage, 0, bytes, page * PAGE, PAGE);
        }
        return bytes;
    }

    /** All but two trials are done, one has failed. */
    private void fill() {
        try (ResultsStore store = ResultsStore.open(folder)) {
            store.plan("suite", "Title", "a: 1", PLAN);
            for (PlannedTrial trial : PLAN.subList(0, TRIALS - 1)) {
                store.start(trial.id());
                if (trial == PLAN.get(1)) {
                    store.fail(trial.id(), new Failure(Failure.Kind.DIVERGED, "loss is NaN"));
                } else {
                    store.finish(trial.id(), manyScores());
                }
            }
        }
    }

    private static TrialOutcome manyScores() {
        int count = 2000;
        return new TrialOutcome(
                new Random(2).doubles(count).toArray(),
                new boolean[count],
                IntStream.range(0, count).toArray(),
                0.5,
                StoreFixture.outcome().epochs(),
                Map.of("fit", 1.5),
                Map.of("cpu", "one"));
    }

    private Map<String, String> outcomes() {
        Map<String, String> outcomes = new HashMap<>();
        try (StoredResults results = StoredResults.open(folder)) {
            for (PlannedTrial trial : PLAN) {
                results.outcome(trial.id()).map(OutcomeJson::write).ifPresent(text -> outcomes.put(trial.id(), text));
            }
        }
        return outcomes;
    }

    private Path file() {
        return folder.resolve(ResultsStore.FILE);
    }
}
