package org.imdad.experiments.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.TrialOutcome;

/**
 * A row of {@code outcomes} as it lies in the file. Numbers that are missing are NaN, which SQLite keeps as null. Arrays are
 * not copied.
 *
 * @param scores 64-bit floating point, little-endian
 * @param anomaly a byte each
 * @param rows 32-bit integers, little-endian
 * @param threshold the detector's
 * @param validationAuroc or NaN
 * @param timings JSON
 * @param provenance JSON
 */
record OutcomeRow(
        byte[] scores,
        byte[] anomaly,
        byte[] rows,
        double threshold,
        double validationAuroc,
        String timings,
        String provenance) {

    static OutcomeRow of(TrialOutcome outcome) {
        return new OutcomeRow(
                LittleEndian.bytes(outcome.scores()),
                LittleEndian.bytes(outcome.anomaly()),
                LittleEndian.bytes(outcome.rows()),
                asRead(outcome.threshold()),
                asRead(outcome.validationAuroc().orElse(Double.NaN)),
                NamedValues.ofNumbers(outcome.timings()),
                NamedValues.ofTexts(outcome.provenance()));
    }

    static OutcomeRow of(ResultSet row) throws SQLException {
        return new OutcomeRow(
                row.getBytes("scores"),
                row.getBytes("anomaly"),
                row.getBytes("test_rows"),
                number(row, "threshold"),
                number(row, "validation_auroc"),
                row.getString("timings"),
                row.getString("provenance_text"));
    }

    /** As SQLite gives a number back, which keeps neither the sign of 0 nor the bits of NaN. */
    private static double asRead(double value) {
        return Double.isNaN(value) ? Double.NaN : value + 0.0;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    /** Sets parameters {@code from} to {@code from + 5} of a statement, in the order of the components but the last. */
    void set(PreparedStatement statement, int from) throws SQLException {
        statement.setBytes(from, scores);
        statement.setBytes(from + 1, anomaly);
        statement.setBytes(from + 2, rows);
        statement.setDouble(from + 3, threshold);
        statement.setDouble(from + 4, validationAuroc);
        statement.setString(from + 5, timings);
    }

    /** CRC-32C of the whole row: SQLite finds a page that makes no sense, but not a changed number. */
    long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(scores);
        sum.update(anomaly);
        sum.update(rows);
        sum.update(LittleEndian.bytes(new double[] {threshold, validationAuroc}));
        update(sum, timings);
        update(sum, provenance);
        return sum.getValue();
    }

    /** CRC-32C of a text that belongs to the row. */
    static long checksum(String text) {
        CRC32C sum = new CRC32C();
        update(sum, text);
        return sum.getValue();
    }

    /** The length first, so that what moves from one text to the next changes the sum. */
    private static void update(CRC32C sum, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sum.update(bytes);
    }

    /** The outcome, with what lies in other tables. */
    TrialOutcome outcome(List<EpochRow> epochs, Optional<Plane> plane, Optional<Gallery> gallery) {
        return new TrialOutcome(
                LittleEndian.doubles(scores),
                LittleEndian.booleans(anomaly),
                LittleEndian.ints(rows),
                threshold,
                epochs,
                NamedValues.numbers(timings),
                NamedValues.texts(provenance),
                Double.isNaN(validationAuroc) ? OptionalDouble.empty() : OptionalDouble.of(validationAuroc),
                plane,
                gallery);
    }
}
