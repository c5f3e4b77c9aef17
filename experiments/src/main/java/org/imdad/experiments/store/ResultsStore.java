package org.imdad.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/**
 * The results of a suite in its folder, open for writing: plan, states, outcomes.
 *
 * <p>One process writes at a time; {@link StoredResults} reads beside it. An outcome is written once and whole, in one
 * transaction that is on the disk when {@link #finish} returns (SQLite with a write-ahead log and {@code synchronous =
 * FULL}: what was told to be done stays done even if the power fails). A disk may take milliseconds for that, so several
 * outcomes can share one transaction, see {@link #together}. Trials that left the plan keep their results, so that putting
 * them back costs nothing. Thread-safe; every method is one transaction.
 */
public final class ResultsStore implements ResultsReader {

    /** Name of the file in the folder. */
    public static final String FILE = "results.db";

    private final StoreLock lock;
    private final Database database;
    private final StoredResults results;
    private final OutcomeTables outcomes;
    private boolean closed;

    private ResultsStore(StoreLock lock, Database database) {
        this.lock = lock;
        this.database = database;
        this.results = new StoredResults(database);
        this.outcomes = new OutcomeTables(database);
    }

    /**
     * Opens the store in a folder, making both where they are missing. Trials that were running when a former process
     * ended become planned again.
     *
     * @throws InvalidInputException if another process writes to it, or if it is damaged or of a newer format
     */
    public static ResultsStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "%s: cannot be made (%s); choose another folder for the results".formatted(folder, e), e);
        }
        StoreLock lock = StoreLock.take(folder);
        try {
            return open(folder.resolve(FILE), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ResultsStore open(Path file, StoreLock lock) {
        Database database = Database.open(file, Database.Access.WRITE);
        try {
            StoreSchema.prepare(database);
            database.execute("PRAGMA journal_mode = WAL");
            database.execute("PRAGMA synchronous = FULL");
            // The index of a million ids, where each trial is in another place, is kept in memory.
            database.execute("PRAGMA cache_size = -65536");
            database.update("UPDATE trials SET state = ? WHERE state = ?", s -> {
                s.setString(1, TrialState.PLANNED.name());
                s.setString(2, TrialState.RUNNING.name());
            });
            return new ResultsStore(lock, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Replaces the plan, unless it is the same. Trials known from before keep their state and results.
     *
     * @param suiteName name of the suite
     * @param suiteTitle one line that describes it
     * @param suiteText its YAML text
     * @param trials the plan in the order of tables
     */
    public synchronized void plan(String suiteName, String suiteTitle, String suiteText, List<PlannedTrial> trials) {
        database.transaction(() -> {
            database.update("INSERT OR REPLACE INTO suite (id, name, title, yaml) VALUES (1, ?, ?, ?)", s -> {
                s.setString(1, suiteName);
                s.setString(2, suiteTitle);
                s.setString(3, suiteText);
            });
            if (!results.isPlan(trials)) {
                database.execute("DELETE FROM plan");
                for (int position = 0; position < trials.size(); position++) {
                    insert(position, trials.get(position));
                }
            }
        });
    }

    private void insert(int position, PlannedTrial planned) {
        String id = planned.id();
        database.update("INSERT OR IGNORE INTO trials (id, spec, state) VALUES (?, ?, ?)", s -> {
            s.setString(1, id);
            s.setString(2, TrialJson.write(planned.trial()));
            s.setString(3, TrialState.PLANNED.name());
        });
        database.update("INSERT INTO plan (position, label, family, trial_id) VALUES (?, ?, ?, ?)", s -> {
            s.setInt(1, position);
            s.setString(2, planned.label());
            s.setString(3, planned.family());
            s.setString(4, id);
        });
    }

    /** Makes the failed trials of the plan planned again, forgetting their failures. */
    public synchronized void retryFailed() {
        database.update("""
                UPDATE trials SET state = ?, failure_kind = NULL, failure_message = NULL, finished_at = NULL
                WHERE state = ? AND id IN (SELECT trial_id FROM plan)""", s -> {
            s.setString(1, TrialState.PLANNED.name());
            s.setString(2, TrialState.FAILED.name());
        });
    }

    /**
     * Makes one transaction of all that is called within: either everything is on the disk when this returns, or nothing
     * is kept. Other threads wait meanwhile.
     */
    public synchronized void together(Runnable calls) {
        database.transaction(calls);
    }

    /** Marks a planned trial as running. */
    public synchronized void start(String id) {
        move(id, TrialState.PLANNED, TrialState.RUNNING);
    }

    /** Marks a running trial as planned again: it was stopped, and nothing of it is kept. */
    public synchronized void release(String id) {
        move(id, TrialState.RUNNING, TrialState.PLANNED);
    }

    /** Keeps the outcome of a running trial, which is then done. */
    public synchronized void finish(String id, TrialOutcome outcome) {
        database.transaction(() -> {
            move(id, TrialState.RUNNING, TrialState.DONE);
            outcomes.insert(id, outcome);
            stamp(id);
        });
    }

    /** Keeps why a running trial failed. */
    public synchronized void fail(String id, Failure failure) {
        database.transaction(() -> {
            move(id, TrialState.RUNNING, TrialState.FAILED);
            database.update("UPDATE trials SET failure_kind = ?, failure_message = ? WHERE id = ?", s -> {
                s.setString(1, failure.kind().name());
                s.setString(2, failure.message());
                s.setString(3, id);
            });
            stamp(id);
        });
    }

    private void move(String id, TrialState from, TrialState to) {
        int moved = database.update("UPDATE trials SET state = ? WHERE id = ? AND state = ?", s -> {
            s.setString(1, to.name());
            s.setString(2, id);
            s.setString(3, from.name());
        });
        if (moved != 1) {
            throw new IllegalStateException("trial %s is not %s, so it cannot become %s".formatted(id, from, to));
        }
    }

    private void stamp(String id) {
        database.update("UPDATE trials SET finished_at = ? WHERE id = ?", s -> {
            s.setString(1, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            s.setString(2, id);
        });
    }

    @Override
    public synchronized String suiteName() {
        return results.suiteName();
    }

    @Override
    public synchronized String suiteTitle() {
        return results.suiteTitle();
    }

    @Override
    public synchronized List<TrialRecord> plan() {
        return results.plan();
    }

    /** The trials of the plan that are planned and not begun, each once, in the order of the plan. */
    public synchronized List<TrialRecord> pending() {
        return results.pending();
    }

    @Override
    public synchronized void forEach(Consumer<TrialRecord> visitor) {
        results.forEach(visitor);
    }

    @Override
    public synchronized Optional<TrialOutcome> outcome(String trialId) {
        return results.outcome(trialId);
    }

    /** Merges the write-ahead log into the file and gives up the right to write; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try (lock) {
                database.close();
            }
        }
    }
}
