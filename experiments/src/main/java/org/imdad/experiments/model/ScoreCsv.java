package org.imdad.experiments.model;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.imdad.MarginBand;

/**
 * Writes scores as comma-separated text, quoted as in RFC 4180: {@code row, score, threshold, decision, band} and kept
 * columns. Numbers are written such that reading them gives the same bits. The decision is {@code normal}, {@code anomaly},
 * or {@code invalid} where there is no score. Used by one thread at a time.
 */
public final class ScoreCsv implements Consumer<ScoredBatch> {

    private static final List<String> COLUMNS = List.of("row", "score", "threshold", "decision", "band");

    private final Writer out;
    private final double threshold;
    private final String thresholdCell;
    private final Optional<MarginBand> band;
    private final int kept;
    private final StringBuilder text = new StringBuilder();

    /**
     * Writes the heading line.
     *
     * @param out takes the text; not closed
     * @param model whose scores they are
     * @param kept names of the columns that follow
     * @throws InvalidInputException if a kept column has the name of another
     */
    public ScoreCsv(Writer out, TrainedModel model, List<String> kept) {
        this.out = out;
        this.threshold = model.threshold();
        this.thresholdCell = "," + threshold + ",";
        this.band = model.band();
        this.kept = kept.size();
        List<String> heading = new ArrayList<>(COLUMNS);
        heading.addAll(kept);
        if (new HashSet<>(heading).size() < heading.size()) {
            throw new InvalidInputException("kept columns %s: none may stand twice or be called %s"
                    .formatted(String.join(", ", kept), String.join(", ", COLUMNS)));
        }
        for (int k = 0; k < heading.size(); k++) {
            text.append(k > 0 ? "," : "");
            cell(heading.get(k));
        }
        text.append('\n');
        write();
    }

    @Override
    public void accept(ScoredBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            cell(batch.place(i));
            double score = batch.score(i);
            boolean valid = !Double.isNaN(score);
            text.append(',');
            if (valid) {
                text.append(score);
            }
            text.append(thresholdCell).append(decision(valid, score)).append(',');
            if (valid && band.isPresent()) {
                text.append(ParameterSchema.word(band.get().grade(score)));
            }
            for (int k = 0; k < kept; k++) {
                text.append(',');
                cell(batch.text(i, k));
            }
            text.append('\n');
        }
        write();
    }

    private String decision(boolean valid, double score) {
        if (!valid) {
            return "invalid";
        }
        return score > threshold ? "anomaly" : "normal";
    }

    private void cell(String value) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    private void write() {
        try {
            out.append(text);
            text.setLength(0);
        } catch (IOException e) {
            throw new InvalidInputException("scores cannot be written: " + e.getMessage(), e);
        }
    }
}
