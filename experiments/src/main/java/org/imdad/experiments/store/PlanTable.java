package org.imdad.experiments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialJson;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/**
 * Writes and reads the plan with the trials that it names. What trials have in common but for their seeds is written and
 * read once. Not thread-safe.
 */
final class PlanTable {

    private static final String TRIALS = """
            SELECT p.position, p.label, p.family, t.number, t.id, t.design, t.seed, t.split_seed, t.state,
              t.failure_kind, t.failure_message, m.*
            FROM plan p CROSS JOIN trials t ON t.number = p.trial LEFT JOIN measures m ON m.trial = t.number
            """;

    private static final String IN_ORDER = " ORDER BY p.position";

    private final Database database;
    private final SharedTexts texts;
    private final MeasuresTable measures;

    PlanTable(Database database) {
        this.database = database;
        this.texts = new SharedTexts(database);
        this.measures = new MeasuresTable(database);
    }

    /** Replaces the plan; to be called within a transaction. Trials known from before keep their state and results. */
    void replace(List<PlannedTrial> trials) {
        database.execute("DELETE FROM plan");
        Map<Trial, Long> designs = new HashMap<>();
        long free = 1 + single("SELECT max(number) FROM trials", s -> {});
        for (int position = 0; position < trials.size(); position++) {
            free += insert(position, trials.get(position), designs, free);
        }
    }

    /** Returns 1 if the trial was not there yet and took the free number, else 0. */
    private int insert(int position, PlannedTrial planned, Map<Trial, Long> designs, long free) {
        Trial trial = planned.trial();
        long design = designs.computeIfAbsent(trial.withSeeds(0, 0), shared -> texts.numberOf(TrialJson.write(shared)));
        int added = database.update("""
                INSERT OR IGNORE INTO trials (number, id, design, seed, split_seed, state)
                VALUES (?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, free);
            s.setString(2, planned.id());
            s.setLong(3, design);
            s.setLong(4, trial.seed());
            s.setLong(5, trial.protocol().splitSeed());
            s.setString(6, TrialState.PLANNED.name());
        });
        long number = added == 1 ? free : number(planned.id());
        database.update("INSERT INTO plan (position, label, family, trial) VALUES (?, ?, ?, ?)", s -> {
            s.setInt(1, position);
            s.setString(2, planned.label());
            s.setString(3, planned.family());
            s.setLong(4, number);
        });
        return added;
    }

    /** The number of a trial; 0 if there is none. */
    long number(String id) {
        return single("SELECT number FROM trials WHERE id = ?", s -> s.setString(1, id));
    }

    private long single(String sql, Database.Parameters parameters) {
        long[] value = new long[1];
        database.query(sql, parameters, row -> value[0] = row.getLong(1));
        return value[0];
    }

    /** All trials in order, with their measures. */
    List<TrialRecord> all() {
        List<TrialRecord> all = new ArrayList<>();
        Reading reading = new Reading();
        database.query(TRIALS + IN_ORDER, s -> {}, row -> {
            boolean done = reading.state(row) == TrialState.DONE;
            all.add(reading.record(row, done ? Optional.of(reading.measures(row)) : Optional.empty()));
        });
        return all;
    }

    /** The trials in a state, in order; one that the plan names twice stands in the first place. */
    List<TrialRecord> in(TrialState state) {
        List<TrialRecord> found = new ArrayList<>();
        Reading reading = new Reading();
        Set<Long> seen = new HashSet<>();
        database.query(TRIALS + "WHERE t.state = ?" + IN_ORDER, s -> s.setString(1, state.name()), row -> {
            if (seen.add(row.getLong("number"))) {
                found.add(reading.record(row, Optional.empty()));
            }
        });
        return found;
    }

    /** Number of trials in each state that one is in; a trial that the plan names twice counts once. */
    Map<TrialState, Integer> states() {
        Map<TrialState, Integer> states = new EnumMap<>(TrialState.class);
        Reading reading = new Reading();
        database.query("""
                SELECT state, COUNT(*) FROM trials WHERE number IN (SELECT trial FROM plan) GROUP BY state""", s -> {}, row -> states.put(reading.state(row), row.getInt(2)));
        return states;
    }

    /** Reads rows that share their parts. */
    private final class Reading {

        private final SharedLabels labels = new SharedLabels();
        private final SharedTexts.Parsed<Trial> designs = texts.as(TrialJson::read);

        TrialRecord record(ResultSet row, Optional<Measures> found) throws SQLException {
            return new TrialRecord(
                    row.getString("id"),
                    labels.of(row.getString("label")),
                    labels.of(row.getString("family")),
                    row.getInt("position"),
                    trial(row),
                    state(row),
                    found,
                    failure(row));
        }

        private Trial trial(ResultSet row) throws SQLException {
            long seed = row.getLong("seed");
            long splitSeed = row.getLong("split_seed");
            try {
                return designs.get(row.getLong("design"))
                        .orElseThrow(() -> new InvalidInputException("it is missing"))
                        .withSeeds(seed, splitSeed);
            } catch (InvalidInputException e) {
                throw unreadable(row, "design", e);
            }
        }

        TrialState state(ResultSet row) throws SQLException {
            return parsed(row, "state", TrialState::valueOf);
        }

        Measures measures(ResultSet row) throws SQLException {
            Optional<Measures> found = measures.read(row);
            if (found.isEmpty()) {
                throw AlteredResults.of(database, row.getString("id"), "their checksum differs", null);
            }
            return found.get();
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
            } catch (IllegalArgumentException e) {
                throw unreadable(row, column, e);
            }
        }

        private InvalidInputException unreadable(ResultSet row, String column, Exception e) throws SQLException {
            return AlteredResults.unreadable(database, row.getString("id"), column, e);
        }
    }
}
