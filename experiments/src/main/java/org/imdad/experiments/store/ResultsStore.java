package org.imdad.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
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
    private final PlanTable plan;
    private final OutcomeTables outcomes;
    private boolean closed;

    private ResultsStore(StoreLock lock, Database database) {
        this.lock = lock;
        this.database = database;
        this.results = new StoredResults(database);
        this.plan = new PlanTable(database);
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
     * Replaces the plan. Trials known from before keep their state and results.
     *
     * @param suiteName name of the suite
     * @param suiteTitle one line that describes it
     * @param suiteText its YAML text
     * @param trials the plan in the order of tables
     */
    public synchronized void plan(String suiteName, String suiteTitle, String suiteText, List<PlannedTrial> trials) {
        database.transaction(() -> {
            plan.replace(trials);
            database.update("""
                    INSERT OR REPLACE INTO suite (id, name, title, yaml)
                    VALUES (1, ?, ?, ?)""", s -> {
                s.setString(1, suiteName);
                s.setString(2, suiteTitle);
                s.setString(3, suiteText);
            });
        });
    }

    /** Keeps a digest of all that the plan follows from, so that it need not be made again. */
    public synchronized void keepOrigin(String digest) {
        database.update("UPDATE suite SET plan_digest = ?", s -> s.setString(1, digest));
    }

    /** Whether the plan follows from what has this digest. */
    public synchronized boolean isPlannedFrom(String digest) {
        return results.isPlannedFrom(digest);
    }

    /** Replaces name, title and text of the suite, whose plan stays as it is. */
    public synchronized void describe(String suiteName, String suiteTitle, String suiteText) {
        database.update("UPDATE suite SET name = ?, title = ?, yaml = ?", s -> {
            s.setString(1, suiteName);
            s.setString(2, suiteTitle);
            s.setString(3, suiteText);
        });
    }

    /** Makes the failed trials of the plan planned again, forgetting their failures. */
    public synchronized void retryFailed() {
        database.update("""
                UPDATE trials SET state = ?, failure_kind = NULL, failure_message = NULL, finished_at = NULL
                WHERE state = ? AND number IN (SELECT trial FROM plan)""", s -> {
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

    private void move(String id, TrialState from, TrialState to) {
        int moved = database.update("UPDATE trials SET state = ? WHERE id = ? AND state = ?", s -> {
            s.setString(1, to.name());
            s.setString(2, id);
            s.setString(3, from.name());
        });
        requireOne(moved, id, from, to);
    }

    /** Keeps the outcome of a running trial, which is then done. */
    public synchronized void finish(String id, TrialOutcome outcome) {
        database.transaction(() -> {
            end(id, TrialState.DONE, Optional.empty());
            outcomes.insert(plan.number(id), outcome);
        });
    }

    /** Keeps why a running trial failed. */
    public synchronized void fail(String id, Failure failure) {
        end(id, TrialState.FAILED, Optional.of(failure));
    }

    private void end(String id, TrialState state, Optional<Failure> failure) {
        int ended = database.update("""
                UPDATE trials SET state = ?, failure_kind = ?, failure_message = ?, finished_at = ?
                WHERE id = ? AND state = ?""", s -> {
            s.setString(1, state.name());
            s.setString(2, failure.map(found -> found.kind().name()).orElse(null));
            s.setString(3, failure.map(Failure::message).orElse(null));
            s.setString(4, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            s.setString(5, id);
            s.setString(6, TrialState.RUNNING.name());
        });
        requireOne(ended, id, TrialState.RUNNING, state);
    }

    private static void requireOne(int moved, String id, TrialState from, TrialState to) {
        if (moved != 1) {
            throw new IllegalStateException("trial %s is not %s, so it cannot become %s".formatted(id, from, to));
        }
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

    /** The trials of the plan that are planned and not begun, each once, in the order of the plan; no others are read. */
    public synchronized List<TrialRecord> pending() {
        return results.plan(TrialState.PLANNED);
    }

    /** The trials of the plan that failed, each once, in the order of the plan. */
    public synchronized List<TrialRecord> failed() {
        return results.plan(TrialState.FAILED);
    }

    /** Number of trials of the plan in each state that one is in; a trial that the plan names twice counts once. */
    public synchronized Map<TrialState, Integer> states() {
        return results.states();
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
