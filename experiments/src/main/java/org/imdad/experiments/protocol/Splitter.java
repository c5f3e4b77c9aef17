package org.imdad.experiments.protocol;

import java.util.Optional;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.preprocess.RowMap;
import org.imdad.experiments.preprocess.RowSource;

/**
 * Makes the samples of a trial: draws rows by a protocol and preprocesses them. The preprocessing is fitted on the
 * training samples taken as normal, the hidden anomalies among them, because nobody would know of those; labelled
 * anomalies, validation and test samples get the same map.
 */
public final class Splitter {

    private final Dataset dataset;
    private final SplitRows rows;
    private final RowMap map;

    private Splitter(Dataset dataset, SplitRows rows, Preprocessing preprocessing) {
        this.dataset = dataset;
        this.rows = rows;
        this.map = preprocessing.fit(new SelectedRows(dataset.training(), rows.takenAsNormal()), dataset.shape());
    }

    /**
     * Training, validation and test samples; a function of its arguments alone.
     *
     * @throws InvalidInputException if a class is unknown or a split lacks rows; the message says what to change
     */
    public static Split split(Dataset dataset, Protocol protocol, Preprocessing preprocessing) {
        SplitRows rows = RowSplitter.split(dataset, protocol);
        return new Splitter(dataset, rows, preprocessing).split(protocol.normalClass());
    }

    private Split split(String normalClass) {
        int normalLabel = dataset.classNames().indexOf(normalClass);
        TrainingData training = new TrainingData(
                samples(dataset.training(), rows.takenAsNormal()), samples(dataset.training(), rows.labelled()));
        Optional<EvaluationData> validation = rows.validation().length == 0
                ? Optional.empty()
                : Optional.of(evaluation(dataset.training(), rows.validation(), normalLabel));
        EvaluationData test = evaluation(dataset.test().orElse(dataset.training()), rows.test(), normalLabel);
        return new Split(training, validation, test);
    }

    private EvaluationData evaluation(Rows part, int[] selected, int normalLabel) {
        return new EvaluationData(samples(part, selected), SplitRows.anomalies(part, selected, normalLabel), selected);
    }

    private Samples samples(Rows part, int[] selected) {
        int features = dataset.shape().size();
        float[] values = new float[Math.multiplyExact(selected.length, features)];
        RowSource mapped = map.over(new SelectedRows(part, selected));
        double[] row = new double[features];
        for (int i = 0; i < selected.length; i++) {
            mapped.copyRow(i, row);
            for (int j = 0; j < features; j++) {
                values[i * features + j] = (float) row[j];
            }
        }
        return Samples.of(dataset.shape(), values);
    }

    private record SelectedRows(Rows rows, int[] selected) implements RowSource {
        @Override
        public int size() {
            return selected.length;
        }

        @Override
        public void copyRow(int i, double[] target) {
            rows.copyRow(selected[i], target);
        }
    }
}
