package org.imdad.experiments.data.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a user's own file is to be read.
 *
 * @param label name of the label column (CSV; {@code label} if not given) or array (NPZ and MAT; {@code y})
 * @param values name of the array of values (NPZ and MAT; {@code X}); not used for CSV
 * @param anomalies label values that mean anomaly, all others meaning normal; empty to go by the values themselves, see
 *     the class documentation of {@link DatasetFiles}
 * @param labelsFile file of the labels, for formats that keep them apart (IDX, NPY); for IDX not needed if its name is
 *     that of the images with {@code labels-idx1} in place of {@code images-idx3}
 */
public record FileOptions(
        Optional<String> label, Optional<String> values, List<String> anomalies, Optional<Path> labelsFile) {

    /** Copies the anomaly values. */
    public FileOptions {
        anomalies = List.copyOf(anomalies);
    }

    /** Everything at its default. */
    public static FileOptions defaults() {
        return new FileOptions(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** With the name of the label column or array. */
    public FileOptions withLabel(String newLabel) {
        return new FileOptions(Optional.of(newLabel), values, anomalies, labelsFile);
    }

    /** With the name of the array of values. */
    public FileOptions withValues(String newValues) {
        return new FileOptions(label, Optional.of(newValues), anomalies, labelsFile);
    }

    /** With the label values that mean anomaly. */
    public FileOptions withAnomalies(List<String> newAnomalies) {
        return new FileOptions(label, values, newAnomalies, labelsFile);
    }

    /** With the file of the labels. */
    public FileOptions withLabelsFile(Path newLabelsFile) {
        return new FileOptions(label, values, anomalies, Optional.of(newLabelsFile));
    }
}
