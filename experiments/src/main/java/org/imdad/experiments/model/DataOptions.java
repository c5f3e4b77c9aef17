package org.imdad.experiments.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.experiments.data.stream.FormOptions;

/**
 * How own training data are to be read.
 *
 * @param form how their form is found
 * @param label column of a table whose texts tell anomalies from normal rows
 * @param anomalyLabels texts that mean anomaly, all others meaning normal; if empty, {@code 1} and {@code anomaly} do, and
 *     all others must be {@code 0} or {@code normal}
 * @param anomalies further data of the same form, all of them labelled anomalies
 */
public record DataOptions(
        FormOptions form, Optional<String> label, List<String> anomalyLabels, Optional<Path> anomalies) {

    /** Copies the list. */
    public DataOptions {
        anomalyLabels = List.copyOf(anomalyLabels);
    }

    /** All rows taken as normal, everything else at its default. */
    public static DataOptions defaults() {
        return new DataOptions(FormOptions.defaults(), Optional.empty(), List.of(), Optional.empty());
    }

    /** With a column of labels. */
    public DataOptions withLabel(String column, List<String> meaningAnomaly) {
        return new DataOptions(form, Optional.of(column), meaningAnomaly, anomalies);
    }

    /** With further data that are labelled anomalies. */
    public DataOptions withAnomalies(Path data) {
        return new DataOptions(form, label, anomalyLabels, Optional.of(data));
    }

    /** With another way to find the form. */
    public DataOptions withForm(FormOptions newForm) {
        return new DataOptions(newForm, label, anomalyLabels, anomalies);
    }
}
