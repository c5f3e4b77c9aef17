package org.imdad.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.reports.result.TrialResult;

/** Opens the data sets of trials, for pictures of their samples; each once. Not thread-safe. */
final class Images {

    private final DatasetSource source;
    private final Map<String, Optional<Dataset>> opened = new HashMap<>();

    Images(DatasetSource source) {
        this.source = source;
    }

    /** The data set of a trial; empty if it holds no images, is no longer there, or no longer what it was. */
    Optional<Dataset> dataset(TrialResult trial) {
        return opened.computeIfAbsent(trial.trial().dataset(), this::open)
                .filter(dataset -> dataset.shape().isImage())
                .filter(dataset -> dataset.checksum().equals(trial.trial().dataChecksum()));
    }

    private Optional<Dataset> open(String name) {
        try {
            return Optional.of(source.open(name));
        } catch (InvalidInputException notToBeHad) {
            return Optional.empty();
        }
    }
}
