package org.imdad.experiments.model;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;

/**
 * Scores parts of a table that lie in different places, each as {@link ScorePipeline} scores a batch: if every part but the
 * last has {@link ScoredBatch#capacity} rows, all of them together give what the table gives. Not thread-safe.
 */
public final class PartScorer {

    private final TrainedModel model;
    private final String name;
    private final boolean markInvalid;
    private final ReadOptions options;
    private final ScoredBatch batch;
    private final StringWriter text = new StringWriter();
    private final ScoreCsv csv;
    private final String heading;

    /**
     * Prepares for the parts of a table.
     *
     * @param model scores them; used until the last part
     * @param name of the table for messages
     * @param kept columns to write beside the scores
     * @param markInvalid whether rows that cannot be used get no score, rather than being refused
     * @throws InvalidInputException if the model does not score rows of a table, or a column cannot be kept
     */
    public PartScorer(TrainedModel model, String name, List<String> kept, boolean markInvalid) {
        this.model = model;
        this.name = name;
        this.markInvalid = markInvalid;
        this.options = new ReadOptions(ReadOptions.VALUES, kept, List.of(), note -> {});
        this.batch = new ScoredBatch(model.form().requireTable().size(), kept.size());
        this.csv = new ScoreCsv(text, model, kept);
        this.heading = taken();
    }

    /** The heading line of the scores. */
    public String heading() {
        return heading;
    }

    /**
     * Scores a part.
     *
     * @param rowsBefore number of rows of the table that come before it
     * @param rows number of rows that it should have; at most {@link ScoredBatch#capacity}
     * @param part heading line and rows in UTF-8
     * @return a line for each row
     * @throws InvalidInputException if a row cannot be used and such rows are not marked, or there are more or fewer rows
     */
    public String score(long rowsBefore, int rows, byte[] part) {
        BinarySource source = BinarySource.ofStream(name, new ByteArrayInputStream(part));
        try (SampleStream samples = model.form().openRows(CsvRows.part(source, rowsBefore), options)) {
            batch.fill(samples, model, markInvalid);
            if (batch.size() != rows || samples.advance()) {
                throw new InvalidInputException(
                        "%s: somewhere in rows %d to %d a quoted cell goes over several lines; such a table cannot be scored in parts"
                                .formatted(name, rowsBefore + 1, rowsBefore + rows));
            }
        }
        batch.score(model);
        csv.accept(batch);
        return taken();
    }

    private String taken() {
        String taken = text.toString();
        text.getBuffer().setLength(0);
        return taken;
    }
}
