package org.imdad.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialId;
import org.imdad.experiments.trial.TrialJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialState;
import org.sqlite.SQLiteErrorCode;

/**
 * Saves what can be read of a damaged results store: rows are copied to a new file, and there each finished trial is held
 * against its checksums. One that does not agree with them becomes planned again, so that running the suite computes it
 * anew. The damaged file stays beside the new one.
 */
public final class StoreRepair {

    private static final String NEW_FILE = "results.repaired.db";

    private final Database damaged;
    private final Database repaired;
    private final OutcomeTables outcomes;
    private final MeasuresTable measures;
    private boolean whole;
    private int done;
    private int failed;
    private int lost;

    private StoreRepair(Database damaged, Database repaired) {
        this.damaged = damaged;
        this.repaired = repaired;
        this.outcomes = new OutcomeTables(repaired);
        this.measures = new MeasuresTable(repaired);
    }

    /**
     * What was saved.
     *
     * @param done finished trials whose results are whole
     * @param failed failed trials whose reasons are kept
     * @param lost trials that were finished or failed and are planned again; those of which nothing is left are not counted
     * @param damaged where the damaged file is now; empty if nothing was damaged, and nothing was changed
     */
    public record Saved(int done, int failed, int lost, Optional<Path> damaged) {}

    /**
     * Makes the store of a folder whole again.
     *
     * @throws InvalidInputException if there is none, if another process writes to it, or if it is something else
     */
    public static Saved repair(Path folder) {
        Path file = folder.resolve(ResultsStore.FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("%s: no such file; give the folder that holds results".formatted(file));
        }
        StoreLock lock = StoreLock.take(folder);
        try {
            return repair(file, folder.resolve(NEW_FILE));
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be repaired: %s".formatted(file, e), e);
        } finally {
            lock.close();
        }
    }

    private static Saved repair(Path file, Path fresh) throws IOException {
        try {
            Files.deleteIfExists(fresh);
            Saved saved = copy(file, fresh);
            if (saved.damaged().isPresent()) {
                replace(file, fresh, saved.damaged().get());
            }
            return saved;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Saved copy(Path file, Path fresh) {
        try (Database damaged = Database.open(file, Database.Access.WRITE);
                Database repaired = Database.open(fresh, Database.Access.WRITE)) {
            checkVersion(damaged);
            StoreSchema.prepare(repaired);
            repaired.execute("PRAGMA foreign_keys = OFF");
            StoreRepair repair = new StoreRepair(damaged, repaired);
            repaired.transaction(repair::run);
            Optional<Path> away = repair.whole ? Optional.empty() : Optional.of(freeName(file));
            return new Saved(repair.done, repair.failed, repair.lost, away);
        }
    }

    private void run() {
        whole = isSound(damaged);
        for (String table : StoreSchema.CONTENT) {
            whole = RowCopy.of(damaged, repaired, table) && whole;
        }
        judge();
        whole = whole && lost == 0;
    }

    /** A version that cannot be read any more is taken for the present one; rows of another would not fit. */
    private static void checkVersion(Database damaged) {
        try {
            StoreSchema.check(damaged);
        } catch (Database.DatabaseException e) {
            if (e.code() != SQLiteErrorCode.SQLITE_CORRUPT) {
                throw e;
            }
        }
    }

    private static boolean isSound(Database database) {
        List<String> findings = new ArrayList<>();
        try {
            database.query("PRAGMA integrity_check", s -> {}, row -> findings.add(row.getString(1)));
        } catch (Database.DatabaseException e) {
            return false;
        }
        return findings.equals(List.of("ok"));
    }

    /**
     * Counts trials that are done, failed and lost; makes the lost ones planned, and drops what belongs to none. Measures are
     * computed anew.
     */
    private void judge() {
        List<Long> foreign = new ArrayList<>();
        List<Long> altered = new ArrayList<>();
        repaired.query("""
                SELECT t.number, t.id, t.seed, t.split_seed, t.state, t.failure_kind, x.text
                FROM trials t LEFT JOIN texts x ON x.number = t.design""", s -> {}, row -> {
            long number = row.getLong("number");
            TrialState state = TrialState.valueOf(row.getString("state"));
            if (!isTrial(row)) {
                foreign.add(number);
            } else if (state == TrialState.FAILED && isFailure(row)) {
                failed++;
            } else if (state == TrialState.DONE && isWhole(number, row.getString("id"))) {
                done++;
            } else if (state == TrialState.FAILED || state == TrialState.DONE) {
                altered.add(number);
            }
        });
        lost = foreign.size() + altered.size();
        foreign.forEach(number -> repaired.update("DELETE FROM trials WHERE number = ?", s -> s.setLong(1, number)));
        altered.forEach(number -> repaired.update("""
                UPDATE trials SET state = 'PLANNED', failure_kind = NULL, failure_message = NULL, finished_at = NULL
                WHERE number = ?""", s -> s.setLong(1, number)));
        for (String table : StoreSchema.OF_DONE_TRIALS) {
            repaired.execute(
                    "DELETE FROM " + table + " WHERE trial NOT IN (SELECT number FROM trials WHERE state = 'DONE')");
        }
        repaired.execute("DELETE FROM plan WHERE trial NOT IN (SELECT number FROM trials)");
        // A plan that may have lost trials is made again.
        repaired.execute("UPDATE suite SET plan_digest = NULL");
    }

    private static boolean isTrial(ResultSet row) throws SQLException {
        try {
            Trial trial = TrialJson.read(String.valueOf(row.getString("text")));
            return TrialId.of(trial.withSeeds(row.getLong("seed"), row.getLong("split_seed")))
                    .equals(row.getString("id"));
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static boolean isFailure(ResultSet row) throws SQLException {
        String kind = row.getString("failure_kind");
        return Arrays.stream(Failure.Kind.values())
                .anyMatch(known -> known.name().equals(kind));
    }

    /** Whether a trial has the outcome that was written. Its measures follow from that and are put right. */
    private boolean isWhole(long number, String id) {
        try {
            Optional<TrialOutcome> outcome = outcomes.find(id);
            outcome.map(Measures::of).ifPresent(computed -> {
                if (!measures.find(number).equals(Optional.of(computed))) {
                    whole = false;
                    measures.put(number, computed);
                }
            });
            return outcome.isPresent();
        } catch (RuntimeException e) {
            // Rows that are missing or changed can break any rule of an outcome; whatever it is, it is not whole.
            return false;
        }
    }

    private static Path freeName(Path file) {
        int number = 1;
        Path away = file.resolveSibling("results.damaged.db");
        while (Files.exists(away)) {
            number++;
            away = file.resolveSibling("results.damaged-" + number + ".db");
        }
        return away;
    }

    private static void replace(Path file, Path fresh, Path away) throws IOException {
        Files.move(file, away);
        for (String log : List.of("-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(ResultsStore.FILE + log));
        }
        Files.move(fresh, file);
    }
}
