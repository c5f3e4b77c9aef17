package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;
import org.junit.jupiter.api.BeforeEach;

class DamagedStoreFileTest extends DamagedInputTest {

    private static final List<String> STATEMENTS = List.of(
            "UPDATE texts SET text = 'x' || number",
            "UPDATE texts SET text = '{}' WHERE number = 1",
            "UPDATE texts SET text = 'null' WHERE number = 1",
            "UPDATE texts SET text = '[]' WHERE number = 1",
            "UPDATE texts SET text = 7 WHERE number = 1",
            "UPDATE texts SET text = x'00ff' WHERE number = 1",
            "UPDATE trials SET state = 'BROKEN'",
            "UPDATE trials SET state = 'FAILED'",
            "UPDATE trials SET state = 1",
            "UPDATE trials SET seed = 'a'",
            "UPDATE texts SET text = replace(text, '0.3', '\"a\"')",
            "UPDATE plan SET label = x'00'",
            "UPDATE plan SET label = 'a' || char(10) || 'b'",
            "UPDATE outcomes SET scores = 'text'",
            "UPDATE outcomes SET scores = x'00'",
            "UPDATE outcomes SET test_rows = x''",
            "UPDATE outcomes SET scores = zeroblob(100000)",
            "UPDATE outcomes SET anomaly = 1",
            "DELETE FROM outcomes",
            "DELETE FROM measures",
            "DELETE FROM texts",
            "UPDATE measures SET auroc = 'text'",
            "UPDATE measures SET auroc = NULL",
            "UPDATE measures SET anomalies = -1",
            "UPDATE measures SET provenance = 99",
            "UPDATE outcomes SET provenance = 99",
            "UPDATE trials SET design = 99",
            "UPDATE trials SET number = number + 10000000000",
            "UPDATE plan SET trial = -1",
            "DELETE FROM suite",
            "DELETE FROM trials",
            "DROP TABLE trials",
            "DROP TABLE suite",
            "DROP TABLE outcomes",
            "ALTER TABLE trials RENAME COLUMN seed TO seeds",
            "ALTER TABLE outcomes DROP COLUMN scores",
            "PRAGMA user_version = 1000",
            "PRAGMA user_version = -1",
            "PRAGMA user_version = 0",
            "UPDATE suite SET name = x'00ff'",
            "CREATE TABLE foreigner(a)");

    private byte[] whole;

    @BeforeEach
    void writeAStore() throws Exception {
        PlannedTrial first = StoreFixture.planned(1);
        try (ResultsStore store = ResultsStore.open(folder)) {
            store.plan("small", "A small suite", "suite: small", List.of(first, StoreFixture.planned(2)));
            store.start(first.id());
            store.finish(first.id(), StoreFixture.outcome());
        }
        whole = Files.readAllBytes(folder.resolve(ResultsStore.FILE));
    }

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        Path file = folder.resolve(ResultsStore.FILE);
        Files.deleteIfExists(folder.resolve(ResultsStore.FILE + "-wal"));
        Files.deleteIfExists(folder.resolve(ResultsStore.FILE + "-shm"));
        Files.write(file, whole);
        if (random.nextInt(3) == 0) {
            change(file, Mutations.any(STATEMENTS, random));
            return file;
        }
        return Files.write(file, Mutations.damage(whole, random));
    }

    @Override
    protected void read(Path file) {
        try (StoredResults results = StoredResults.open(folder)) {
            assertThat(results.suiteName()).isNotNull();
            assertThat(results.suiteTitle()).isNotNull();
            results.plan()
                    .forEach(record -> results.outcome(record.id())
                            .ifPresent(outcome -> assertThat(outcome.scores()).hasSize(4)));
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            statement.execute(sql);
        }
    }
}
