package org.imdad.experiments.compute;

import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.trial.Trial;

/** The samples that trials ask for; data sets and splits used last are kept open. Not thread-safe. */
final class TrialData {

    private static final int DATASETS = 4;
    private static final int SPLITS = 2;

    private final DatasetSource source;
    private final RecentlyUsed<String, Dataset> datasets = new RecentlyUsed<>(DATASETS);
    private final SplitCache splits;
    private final RecentlyUsed<Request, Split> open = new RecentlyUsed<>(SPLITS);

    TrialData(DatasetSource source, SplitCache splits) {
        this.source = source;
        this.splits = splits;
    }

    private record Request(String dataset, String checksum, Protocol protocol, List<String> preprocessing) {}

    /**
     * Training, validation and test samples of a trial.
     *
     * @throws InvalidInputException if the data set cannot be had, has changed since the trial was planned, or lacks rows
     */
    Split of(Trial trial) {
        Request request = new Request(trial.dataset(), trial.dataChecksum(), trial.protocol(), trial.preprocessing());
        return open.get(request, this::split);
    }

    private Split split(Request request) {
        Dataset dataset = datasets.get(request.dataset(), source::open);
        if (!dataset.checksum().equals(request.checksum())) {
            throw new InvalidInputException(
                    "data set %s: found content with checksum %s, the trial was planned with %s; run the suite again to plan it anew"
                            .formatted(request.dataset(), dataset.checksum(), request.checksum()));
        }
        return splits.open(dataset, request.protocol(), Preprocessing.of(request.preprocessing()));
    }
}
