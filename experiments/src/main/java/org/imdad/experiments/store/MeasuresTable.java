package org.imdad.experiments.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.Measures;

/** Writes and reads the measures of finished trials. They follow from the outcomes, and carry a checksum of their own. */
final class MeasuresTable {

    private final Database database;
    private final SharedTexts texts;
    private final SharedTexts.Parsed<Provenance> provenances;

    MeasuresTable(Database database) {
        this.database = database;
        this.texts = new SharedTexts(database);
        this.provenances = texts.as(text -> new Provenance(NamedValues.texts(text), sum(text)));
    }

    private record Provenance(Map<String, String> values, long checksum) {}

    /** Writes the measures of a trial, over those it may have; to be called within a transaction. */
    void put(long trial, Measures measures) {
        String provenance = NamedValues.ofTexts(measures.provenance());
        long number = texts.numberOf(provenance);
        database.update("""
                INSERT OR REPLACE INTO measures (trial, auroc, average_precision, contamination_f1, auroc_variance,
                  validation_auroc, fit_seconds, score_seconds, anomalies, normals, provenance, checksum)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, trial);
            double[] numbers = numbers(measures);
            for (int i = 0; i < numbers.length; i++) {
                s.setDouble(2 + i, numbers[i]);
            }
            s.setInt(9, measures.anomalies());
            s.setInt(10, measures.normals());
            s.setLong(11, number);
            s.setLong(12, checksum(measures, sum(provenance)));
        });
    }

    /**
     * The measures in a row that has their columns.
     *
     * @return nothing if there are none, or not those that were written
     */
    Optional<Measures> read(ResultSet row) throws SQLException {
        Optional<Provenance> provenance = provenance(row.getLong("provenance"));
        if (provenance.isEmpty()) {
            return Optional.empty();
        }
        Measures measures = new Measures(
                number(row, "auroc"),
                number(row, "average_precision"),
                number(row, "contamination_f1"),
                number(row, "auroc_variance"),
                number(row, "validation_auroc"),
                row.getInt("anomalies"),
                row.getInt("normals"),
                number(row, "fit_seconds"),
                number(row, "score_seconds"),
                provenance.get().values());
        long checksum = checksum(measures, provenance.get().checksum());
        return row.getLong("checksum") == checksum ? Optional.of(measures) : Optional.empty();
    }

    private Optional<Provenance> provenance(long number) {
        try {
            return provenances.get(number);
        } catch (Database.DatabaseException e) {
            throw e;
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }

    /** The measures of a trial, if it has those that were written. */
    Optional<Measures> find(long trial) {
        List<Measures> found = new ArrayList<>(1);
        database.query(
                "SELECT * FROM measures WHERE trial = ?",
                s -> s.setLong(1, trial),
                row -> read(row).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return value == 0 && row.wasNull() ? Double.NaN : value;
    }

    private static double[] numbers(Measures measures) {
        return new double[] {
            measures.auroc(),
            measures.averagePrecision(),
            measures.contaminationF1(),
            measures.aurocVariance(),
            measures.validationAuroc(),
            measures.fitSeconds(),
            measures.scoreSeconds()
        };
    }

    /** CRC-32C of the numbers and of the provenance's sum. */
    private static long checksum(Measures measures, long provenance) {
        CRC32C sum = new CRC32C();
        sum.update(LittleEndian.bytes(numbers(measures)));
        sum.update(LittleEndian.bytes(new int[] {measures.anomalies(), measures.normals(), (int) provenance}));
        return sum.getValue();
    }

    private static long sum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
