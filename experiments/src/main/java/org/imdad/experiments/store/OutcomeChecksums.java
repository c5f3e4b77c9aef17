package org.imdad.experiments.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;

/**
 * Checksums (CRC-32C) of what a trial computed, kept beside it: SQLite finds a page that makes no sense, but not a changed
 * number.
 *
 * @param scores of the row in {@code outcomes}, so that a table can be made from checked scores without reading more
 * @param history of everything else: epochs, distances, plane and gallery
 */
record OutcomeChecksums(long scores, long history) {

    static OutcomeChecksums of(TrialOutcome outcome) {
        return new OutcomeChecksums(ofScores(outcome), ofHistory(outcome));
    }

    static long ofScores(TrialOutcome outcome) {
        CRC32C sum = new CRC32C();
        sum.update(LittleEndian.bytes(outcome.scores()));
        sum.update(LittleEndian.bytes(outcome.anomaly()));
        sum.update(LittleEndian.bytes(outcome.rows()));
        double[] numbers = {outcome.threshold(), outcome.validationAuroc().orElse(Double.NaN)};
        sum.update(LittleEndian.bytes(numbers));
        update(sum, NamedValues.ofNumbers(outcome.timings()));
        update(sum, NamedValues.ofTexts(outcome.provenance()));
        return sum.getValue();
    }

    static long ofHistory(TrialOutcome outcome) {
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
        CRC32C sum = new CRC32C();
        update(sum, OutcomeJson.write(history));
        return sum.getValue();
    }

    /** The length first, so that what moves from one text to the next changes the sum. */
    private static void update(CRC32C sum, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sum.update(bytes);
    }
}
