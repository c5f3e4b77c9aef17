package org.imdad.experiments.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.sqlite.SQLiteErrorCode;

/**
 * The results of a suite, read from its folder without the right to write: also while the suite is running, and from a
 * file system that is read-only. Not thread-safe.
 */
public final class StoredResults implements ResultsReader {

    private final Database database;
    private final PlanTable plan;
    private final OutcomeTables outcomes;

    StoredResults(Database database) {
        this.database = database;
        this.plan = new PlanTable(database);
        this.outcomes = new OutcomeTables(database);
    }

    /**
     * Opens the results in a folder.
     *
     * @param folder where {@code imdad run} put them
     * @throws InvalidInputException if there are none, or if they are damaged or of a newer format
     */
    public static StoredResults open(Path folder) {
        Path file = folder.resolve(ResultsStore.FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "%s: no such file; run the suite first, or give the folder that holds its results".formatted(file));
        }
        try {
            return open(file, Database.Access.READ);
        } catch (Database.DatabaseException e) {
            if (e.code() == SQLiteErrorCode.SQLITE_CANTOPEN && !Files.isWritable(folder)) {
                return openFrozen(folder, file);
            }
            throw e;
        }
    }

    /** Beside a log of changes that were not yet merged into it, the file alone would be a past state. */
    private static StoredResults openFrozen(Path folder, Path file) {
        Path log = folder.resolve(ResultsStore.FILE + "-wal");
        if (log.toFile().length() > 0) {
            throw new InvalidInputException(
                    "%s: was not closed and cannot be completed in a read-only folder; copy the folder to a writable place"
                            .formatted(file));
        }
        return open(file, Database.Access.READ_FROZEN);
    }

    private static StoredResults open(Path file, Database.Access access) {
        Database database = Database.open(file, access);
        try {
            StoreSchema.check(database);
            return new StoredResults(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String suiteName() {
        return suite("name");
    }

    @Override
    public String suiteTitle() {
        return suite("title");
    }

    /** Text of the suite's YAML file, as it was when last planned. */
    public String suiteText() {
        return suite("yaml");
    }

    private String suite(String column) {
        List<String> found = new ArrayList<>(1);
        database.query("SELECT name, title, yaml FROM suite", s -> {}, row -> found.add(row.getString(column)));
        if (found.isEmpty() || found.get(0) == null) {
            throw new InvalidInputException("%s: holds no suite yet; run the suite first".formatted(database.file()));
        }
        return found.get(0);
    }

    /** Whether the plan follows from what has this digest. */
    boolean isPlannedFrom(String digest) {
        boolean[] found = new boolean[1];
        database.query(
                "SELECT 1 FROM suite WHERE plan_digest = ?", s -> s.setString(1, digest), row -> found[0] = true);
        return found[0];
    }

    @Override
    public List<TrialRecord> plan() {
        return plan.all();
    }

    /** The trials of the plan in a state, in its order, without outcomes. */
    List<TrialRecord> plan(TrialState state) {
        return plan.in(state);
    }

    /** Number of trials of the plan in each state that one is in. */
    Map<TrialState, Integer> states() {
        return plan.states();
    }

    @Override
    public Optional<TrialOutcome> outcome(String trialId) {
        return outcomes.find(trialId);
    }

    @Override
    public void close() {
        database.close();
    }
}
