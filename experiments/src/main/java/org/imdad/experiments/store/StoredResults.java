package org.imdad.experiments.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.sqlite.SQLiteErrorCode;

/**
 * The results of a suite, read from its folder without the right to write: also while the suite is running, and from a
 * file system that is read-only. Not thread-safe.
 */
public final class StoredResults implements ResultsReader {

    private static final String PLAN = """
            SELECT p.position, p.label, p.family, t.id, t.spec, t.state, t.failure_kind, t.failure_message
            FROM plan p JOIN trials t ON t.id = p.trial_id ORDER BY p.position""";

    private static final String PENDING = """
            SELECT p.position, p.label, p.family, t.id, t.spec, t.state, t.failure_kind, t.failure_message
            FROM plan p JOIN trials t ON t.id = p.trial_id WHERE t.state = ? ORDER BY p.position""";

    private static final String SCORED_PLAN = """
            SELECT p.position, p.label, p.family, t.id, t.spec, t.state, t.failure_kind, t.failure_message, o.*
            FROM plan p JOIN trials t ON t.id = p.trial_id LEFT JOIN outcomes o ON o.trial_id = t.id
            ORDER BY p.position""";

    private final Database database;
    private final OutcomeTables outcomes;

    StoredResults(Database database) {
        this.database = database;
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

    /** Whether these are the trials of the plan, in this order and with these labels. */
    boolean isPlan(List<PlannedTrial> trials) {
        Iterator<PlannedTrial> expected = trials.iterator();
        AtomicBoolean same = new AtomicBoolean(true);
        database.query("SELECT label, family, trial_id FROM plan ORDER BY position", s -> {}, row -> {
            PlannedTrial next = same.get() && expected.hasNext() ? expected.next() : null;
            same.set(next != null
                    && next.id().equals(row.getString(3))
                    && next.label().equals(row.getString(1))
                    && next.family().equals(row.getString(2)));
        });
        return same.get() && !expected.hasNext();
    }

    @Override
    public List<TrialRecord> plan() {
        List<TrialRecord> plan = new ArrayList<>();
        SharedParts parts = new SharedParts();
        database.query(PLAN, s -> {}, row -> plan.add(record(row, Optional.empty(), parts)));
        return plan;
    }

    /** The trials of the plan that are planned and not begun, in its order; one that it names twice stands in the first place. */
    List<TrialRecord> pending() {
        List<TrialRecord> pending = new ArrayList<>();
        SharedParts parts = new SharedParts();
        Set<String> seen = new HashSet<>();
        database.query(PENDING, s -> s.setString(1, TrialState.PLANNED.name()), row -> {
            if (seen.add(row.getString("id"))) {
                pending.add(record(row, Optional.empty(), parts));
            }
        });
        return pending;
    }

    @Override
    public void forEach(Consumer<TrialRecord> visitor) {
        SharedParts parts = new SharedParts();
        database.query(SCORED_PLAN, s -> {}, row -> {
            boolean done = parsed(row, "state", TrialState::valueOf) == TrialState.DONE;
            visitor.accept(record(row, done ? Optional.of(outcomes.scored(row)) : Optional.empty(), parts));
        });
    }

    @Override
    public Optional<TrialOutcome> outcome(String trialId) {
        return outcomes.find(trialId);
    }

    private TrialRecord record(ResultSet row, Optional<TrialOutcome> outcome, SharedParts parts) throws SQLException {
        return new TrialRecord(
                row.getString("id"),
                parts.of(row.getString("label")),
                parts.of(row.getString("family")),
                row.getInt("position"),
                parts.of(parsed(row, "spec", TrialJson::read)),
                parsed(row, "state", TrialState::valueOf),
                outcome,
                failure(row));
    }

    private Optional<Failure> failure(ResultSet row) throws SQLException {
        return row.getString("failure_kind") == null
                ? Optional.empty()
                : Optional.of(new Failure(
                        parsed(row, "failure_kind", Failure.Kind::valueOf), row.getString("failure_message")));
    }

    private <T> T parsed(ResultSet row, String column, Function<String, T> parser) throws SQLException {
        String text = String.valueOf(row.getString(column));
        try {
            return parser.apply(text);
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "%s: trial %s: unreadable %s (%s); restore the file from a copy or run the suite in a new folder"
                            .formatted(
                                    database.file(),
                                    OneLine.of(String.valueOf(row.getString("id"))),
                                    column,
                                    OneLine.of(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
