package org.imdad.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.TrialId;
import org.imdad.experiments.trial.TrialJson;
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
    private boolean whole;
    private int done;
    private int failed;
    private int lost;

    private StoreRepair(Database damaged, Database repaired) {
        this.damaged = damaged;
        this.repaired = repaired;
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

    /** Counts trials that are done, failed and lost; makes the lost ones planned, and drops what belongs to none. */
    private void judge() {
        OutcomeTables outcomes = new OutcomeTables(repaired);
        List<String> foreign = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        repaired.query("SELECT id, spec, state FROM trials", s -> {}, row -> {
            String id = row.getString(1);
            TrialState state = TrialState.valueOf(row.getString(3));
            if (!isTrial(id, row.getString(2))) {
                foreign.add(id);
            } else if (state == TrialState.FAILED) {
                failed++;
            } else if (state == TrialState.DONE && isWhole(outcomes, id)) {
                done++;
            } else if (state == TrialState.DONE) {
                altered.add(id);
            }
        });
        lost = foreign.size() + altered.size();
        foreign.forEach(id -> repaired.update("DELETE FROM trials WHERE id = ?", s -> s.setString(1, id)));
        altered.forEach(id -> repaired.update(
                "UPDATE trials SET state = 'PLANNED', finished_at = NULL WHERE id = ?", s -> s.setString(1, id)));
        for (String table : StoreSchema.OF_DONE_TRIALS) {
            repaired.execute(
                    "DELETE FROM " + table + " WHERE trial_id NOT IN (SELECT id FROM trials WHERE state = 'DONE')");
        }
        repaired.execute("DELETE FROM plan WHERE trial_id NOT IN (SELECT id FROM trials)");
    }

    private static boolean isTrial(String id, String spec) {
        try {
            return TrialId.of(TrialJson.read(spec)).equals(id);
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static boolean isWhole(OutcomeTables outcomes, String id) {
        try {
            return outcomes.find(id).isPresent();
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
