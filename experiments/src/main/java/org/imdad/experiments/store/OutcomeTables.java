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
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;

/** Writes and reads what a trial computed: its row in {@code outcomes}, its epochs and their distances. */
final class OutcomeTables {

    private final Database database;
    private final PlaneTables planes;
    private final GalleryTables gallery;
    private final MeasuresTable measures;
    private final SharedTexts texts;

    OutcomeTables(Database database) {
        this.database = database;
        this.planes = new PlaneTables(database);
        this.gallery = new GalleryTables(database);
        this.measures = new MeasuresTable(database);
        this.texts = new SharedTexts(database);
    }

    /** Inserts an outcome with its measures; to be called within a transaction. */
    void insert(long trial, TrialOutcome outcome) {
        OutcomeRow row = OutcomeRow.of(outcome);
        long provenance = texts.numberOf(row.provenance());
        database.update("""
                INSERT INTO outcomes (trial, scores_checksum, history_checksum, provenance,
                  scores, anomaly, test_rows, threshold, validation_auroc, timings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, trial);
            s.setLong(2, row.checksum());
            s.setLong(3, historyChecksum(outcome));
            s.setLong(4, provenance);
            row.set(s, 5);
        });
        measures.put(trial, Measures.of(outcome));
        for (int seq = 0; seq < outcome.epochs().size(); seq++) {
            insert(trial, seq, outcome.epochs().get(seq));
        }
        outcome.plane().ifPresent(plane -> planes.insert(trial, plane));
        outcome.gallery().ifPresent(maps -> gallery.insert(trial, maps));
    }

    private void insert(long trial, int seq, EpochRow row) {
        database.update(
                "INSERT INTO epochs (trial, seq, phase, epoch, epochs, diagnostics) VALUES (?, ?, ?, ?, ?, ?)", s -> {
                    s.setLong(1, trial);
                    s.setInt(2, seq);
                    s.setString(3, row.phase());
                    s.setInt(4, row.epoch());
                    s.setInt(5, row.epochs());
                    s.setString(6, NamedValues.ofNumbers(row.values()));
                });
        row.distances()
                .forEach((name, squared) ->
                        database.update("INSERT INTO distances (trial, seq, name, squared) VALUES (?, ?, ?, ?)", s -> {
                            s.setLong(1, trial);
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
        database.query("""
                SELECT t.id, o.*, x.text AS provenance_text
                FROM trials t JOIN outcomes o ON o.trial = t.number LEFT JOIN texts x ON x.number = o.provenance
                WHERE t.id = ?""", s -> s.setString(1, trialId), row -> {
            OutcomeRow stored = checked(row);
            long trial = row.getLong("trial");
            TrialOutcome outcome =
                    readable(row, () -> stored.outcome(epochs(trial), planes.find(trial), gallery.find(trial)));
            require(row, "history_checksum", historyChecksum(outcome));
            found.add(outcome);
        });
        return found.stream().findFirst();
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
        return AlteredResults.of(database, row.getString("id"), how, cause);
    }

    private List<EpochRow> epochs(long trial) {
        Map<Integer, Map<String, double[]>> distances = distances(trial);
        List<EpochRow> epochs = new ArrayList<>();
        database.query(
                "SELECT seq, phase, epoch, epochs, diagnostics FROM epochs WHERE trial = ? ORDER BY seq",
                s -> s.setLong(1, trial),
                row -> epochs.add(new EpochRow(
                        row.getString("phase"),
                        row.getInt("epoch"),
                        row.getInt("epochs"),
                        NamedValues.numbers(row.getString("diagnostics")),
                        distances.getOrDefault(row.getInt("seq"), Map.of()))));
        return epochs;
    }

    private Map<Integer, Map<String, double[]>> distances(long trial) {
        Map<Integer, Map<String, double[]>> distances = new LinkedHashMap<>();
        database.query(
                "SELECT seq, name, squared FROM distances WHERE trial = ? ORDER BY seq, rowid",
                s -> s.setLong(1, trial),
                row -> distances
                        .computeIfAbsent(row.getInt("seq"), seq -> new LinkedHashMap<>())
                        .put(row.getString("name"), LittleEndian.doubles(row.getBytes("squared"))));
        return distances;
    }
}
