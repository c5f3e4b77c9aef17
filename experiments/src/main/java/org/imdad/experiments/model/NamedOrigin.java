package org.imdad.experiments.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.stream.DatasetSamples;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.RowSplitter;
import org.imdad.experiments.protocol.SplitRows;
import org.imdad.experiments.trial.TrialJson;

/**
 * The known data set that a model was trained on, and how its rows were drawn: enough to score those that it was not trained
 * on.
 *
 * @param name of the data set
 * @param checksum of the data set
 * @param protocol how rows were drawn
 */
public record NamedOrigin(String name, String checksum, Protocol protocol) {

    private static final String DATA = "data";
    private static final String CHECKSUM = "data_sha256";
    private static final String PROTOCOL = "protocol";

    /**
     * Test rows with their labels.
     *
     * @param samples the rows
     * @param anomaly for each of them, whether it is of another class than the normal one
     */
    public record Test(DatasetSamples samples, boolean[] anomaly) {

        /**
         * The first rows of each kind, raw; goes through the samples once.
         *
         * @param most number of rows of a kind
         */
        public FirstRows first(int most) {
            List<double[]> normal = new ArrayList<>();
            List<double[]> anomalies = new ArrayList<>();
            for (int i = 0; (normal.size() < most || anomalies.size() < most) && samples.advance(); i++) {
                List<double[]> kind = anomaly[i] ? anomalies : normal;
                if (kind.size() < most) {
                    double[] row = new double[samples.shape().size()];
                    samples.copyValues(row);
                    kind.add(row);
                }
            }
            return new FirstRows(normal.toArray(double[][]::new), anomalies.toArray(double[][]::new));
        }
    }

    /** Raw test rows of the normal class, and of others. */
    public record FirstRows(double[][] normal, double[][] anomalies) {}

    static NamedOrigin of(Dataset dataset, Protocol protocol) {
        return new NamedOrigin(dataset.name(), dataset.checksum(), protocol);
    }

    /** What a model's provenance says of it; empty if the model was trained on files. */
    static Optional<NamedOrigin> from(Map<String, String> provenance) {
        return Optional.ofNullable(provenance.get(PROTOCOL))
                .map(protocol -> new NamedOrigin(
                        provenance.getOrDefault(DATA, ""),
                        provenance.getOrDefault(CHECKSUM, ""),
                        TrialJson.readProtocol(protocol)));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(DATA, name);
        texts.put(CHECKSUM, checksum);
        texts.put(PROTOCOL, TrialJson.writeProtocol(protocol));
        return texts;
    }

    /**
     * The test rows of the protocol.
     *
     * @throws InvalidInputException if the data set is another or has changed
     */
    public Test test(Dataset dataset) {
        if (!dataset.checksum().equals(checksum)) {
            throw new InvalidInputException(
                    "data set %s: the model was trained on %s with checksum %s, found %s; the model can score files of other data"
                            .formatted(dataset.name(), name, checksum, dataset.checksum()));
        }
        int[] rows = RowSplitter.split(dataset, protocol).test();
        Rows part = dataset.test().orElse(dataset.training());
        int normal = dataset.classNames().indexOf(protocol.normalClass());
        return new Test(new DatasetSamples(dataset.shape(), part, rows), SplitRows.anomalies(part, rows, normal));
    }
}
