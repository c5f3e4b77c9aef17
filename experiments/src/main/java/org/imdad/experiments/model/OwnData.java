package org.imdad.experiments.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.stream.DataForm;
import org.imdad.experiments.data.stream.DatasetSamples;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.RowSplitter;
import org.imdad.experiments.protocol.SplitRows;

/**
 * Training data in memory: raw rows taken as normal, labelled anomalies, and where they came from. Immutable and
 * thread-safe.
 */
public final class OwnData {

    private final DataForm form;
    private final RowTable normal;
    private final RowTable anomalies;
    private final Map<String, String> origin;

    OwnData(DataForm form, RowTable normal, RowTable anomalies, Map<String, String> origin) {
        this.form = form;
        this.normal = normal;
        this.anomalies = anomalies;
        this.origin = new LinkedHashMap<>(origin);
    }

    /**
     * Reads training data.
     *
     * @param data a file that ends in {@code .csv}, {@code .csv.gz}, {@code .npz} or {@code .npy}, or a folder of pictures
     * @param options which columns mean what, and the like
     * @param notes takes one line for whatever is passed over
     * @throws InvalidInputException if they cannot be read, a value is no finite number, or a label has no meaning
     */
    public static OwnData read(Path data, DataOptions options, Consumer<String> notes) {
        return new OwnDataReader(data, options, notes).read();
    }

    /** Reads training data and drops the notes, see {@link #read(Path, DataOptions, Consumer)}. */
    public static OwnData read(Path data, DataOptions options) {
        return read(data, options, note -> {});
    }

    /**
     * The training part of a known data set, drawn as in experiments. Hidden anomalies, if the protocol has some, are
     * among the rows taken as normal.
     *
     * @throws InvalidInputException if a class is unknown or a split lacks rows
     */
    public static OwnData of(Dataset dataset, Protocol protocol) {
        SplitRows rows = RowSplitter.split(dataset, protocol);
        DataForm form = new DataForm(new InputForm.Arrays(), dataset.shape());
        return new OwnData(
                form,
                table(form, dataset, rows.takenAsNormal()),
                table(form, dataset, rows.labelled()),
                NamedOrigin.of(dataset, protocol).texts());
    }

    private static RowTable table(DataForm form, Dataset dataset, int[] rows) {
        RowTable table = new RowTable(form.shape());
        SampleStream samples = new DatasetSamples(form.shape(), dataset.training(), rows);
        while (samples.advance()) {
            double[] row = new double[form.shape().size()];
            samples.copyValues(row);
            table.add(row, form.where(samples.place()));
        }
        return table;
    }

    /** Form of the raw samples. */
    public DataForm form() {
        return form;
    }

    /** Number of rows taken as normal. */
    public int normalRows() {
        return normal.size();
    }

    /** Number of labelled anomalies. */
    public int anomalyRows() {
        return anomalies.size();
    }

    /**
     * The preprocessing where none is asked for: {@code divide-255} for pictures in files, {@code min-max-global} for
     * other images, {@code standardise} for everything else.
     */
    public Preprocessing defaultPreprocessing() {
        if (form.input() instanceof InputForm.Images) {
            return Preprocessing.of(List.of("divide-255"));
        }
        return Preprocessing.of(List.of(form.shape().isImage() ? "min-max-global" : "standardise"));
    }

    RowTable normal() {
        return normal;
    }

    RowTable anomalies() {
        return anomalies;
    }

    /** Names, checksums and numbers of rows. */
    Map<String, String> origin() {
        return origin;
    }
}
