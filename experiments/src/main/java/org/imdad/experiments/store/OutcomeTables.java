package org.imdad.experiments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;

/** Writes and reads what a trial computed: its row in {@code outcomes}, its epochs and their distances. */
final class OutcomeTables {

    private final Database database;
    private final PlaneTables planes;
    private final GalleryTables gallery;

    OutcomeTables(Database database) {
        this.database = database;
        this.planes = new PlaneTables(database);
        this.gallery = new GalleryTables(database);
    }

    /** Inserts an outcome; to be called within a transaction. */
    void insert(String trialId, TrialOutcome outcome) {
        OutcomeRow row = OutcomeRow.of(outcome);
        database.update("""
                INSERT INTO outcomes (trial_id, scores_checksum, history_checksum,
                  scores, anomaly, test_rows, threshold, validation_auroc, timings, provenance)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setString(1, trialId);
            s.setLong(2, row.checksum());
            s.setLong(3, historyChecksum(outcome));
            row.set(s, 4);
        });
        for (int seq = 0; seq < outcome.epochs().size(); seq++) {
            insert(trialId, seq, outcome.epochs().get(seq));
        }
        outcome.plane().ifPresent(plane -> planes.insert(trialId, plane));
        outcome.gallery().ifPresent(maps -> gallery.insert(trialId, maps));
    }

    private void insert(String trialId, int seq, EpochRow row) {
        database.update(
                "INSERT INTO epochs (trial_id, seq, phase, epoch, epochs, diagnostics) VALUES (?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setString(1, trialId);
                    s.setInt(2, seq);
                    s.setString(3, row.phase());
                    s.setInt(4, row.epoch());
                    s.setInt(5, row.epochs());
                    s.setString(6, NamedValues.ofNumbers(row.values()));
                });
        row.distances()
                .forEach((name, squared) -> database.update(
                        "INSERT INTO distances (trial_id, seq, name, squared) VALUES (?, ?, ?, ?)", s -> {
                            s.setString(1, trialId);
                            s.setInt(2, seq);
                            s.setString(3, name);
                            s.setBytes(4, LittleEndian.bytes(squared));
                        }));
    }

    /**
     * The outcome of a trial, if it has one.
     *
     * @throws InvalidInputException if it is not what was written
     */
    Optional<TrialOutcome> find(String trialId) {
        List<TrialOutcome> found = new ArrayList<>(1);
        database.query("SELECT * FROM outcomes WHERE trial_id = ?", s -> s.setString(1, trialId), row -> {
            OutcomeRow stored = checked(row);
            TrialOutcome outcome =
                    readable(row, () -> stored.outcome(epochs(trialId), planes.find(trialId), gallery.find(trialId)));
            require(row, "history_checksum", historyChecksum(outcome));
            found.add(outcome);
        });
        return found.stream().findFirst();
    }

    /**
     * The outcome in a row of {@code outcomes}, without epochs, plane and gallery.
     *
     * @throws InvalidInputException if it is not what was written
     */
    TrialOutcome scored(ResultSet row) throws SQLException {
        OutcomeRow stored = checked(row);
        return readable(row, () -> stored.outcome(List.of(), Optional.empty(), Optional.empty()));
    }

    private OutcomeRow checked(ResultSet row) throws SQLException {
        OutcomeRow stored = OutcomeRow.of(row);
        require(row, "scores_checksum", readable(row, stored::checksum));
        return stored;
    }

    /** CRC-32C of all that does not lie in the row: epochs, distances, plane and gallery. */
    private static long historyChecksum(TrialOutcome outcome) {
        TrialOutcome history = new TrialOutcome(
                new double[0],
                new boolean[0],
                new int[0],
                0,
                outcome.epochs(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                outcome.plane(),
                outcome.gallery());
        return OutcomeRow.checksum(OutcomeJson.write(history));
    }

    private void require(ResultSet row, String column, long checksum) throws SQLException {
        if (row.getLong(column) != checksum) {
            throw altered(row, "their checksum differs", null);
        }
    }

    /** Values of other types or forms than this program writes end in many kinds of exceptions. */
    private <T> T readable(ResultSet row, Supplier<T> reading) throws SQLException {
        try {
            return reading.get();
        } catch (Database.DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw altered(row, "a value is missing or of another kind", e);
        }
    }

    private InvalidInputException altered(ResultSet row, String how, Exception cause) throws SQLException {
        return new InvalidInputException(
                "%s: the results of trial %s are not those that were written (%s); `imdad repair %s` keeps the others"
                        .formatted(
                                database.file(),
                                OneLine.of(String.valueOf(row.getString("trial_id"))),
                                how,
                                database.file().getParent()),
                cause);
    }

    private List<EpochRow> epochs(String trialId) {
        Map<Integer, Map<String, double[]>> distances = distances(trialId);
        List<EpochRow> epochs = new ArrayList<>();
        database.query(
                "SELECT seq, phase, epoch, epochs, diagnostics FROM epochs WHERE trial_id = ? ORDER BY seq",
                s -> s.setString(1, trialId),
                row -> epochs.add(new EpochRow(
                        row.getString("phase"),
                        row.getInt("epoch"),
                        row.getInt("epochs"),
                        NamedValues.numbers(row.getString("diagnostics")),
                        distances.getOrDefault(row.getInt("seq"), Map.of()))));
        return epochs;
    }

    private Map<Integer, Map<String, double[]>> distances(String trialId) {
        Map<Integer, Map<String, double[]>> distances = new LinkedHashMap<>();
        database.query(
                "SELECT seq, name, squared FROM distances WHERE trial_id = ? ORDER BY seq, rowid",
                s -> s.setString(1, trialId),
                row -> distances
                        .computeIfAbsent(row.getInt("seq"), seq -> new LinkedHashMap<>())
                        .put(row.getString("name"), LittleEndian.doubles(row.getBytes("squared"))));
        return distances;
    }
}
