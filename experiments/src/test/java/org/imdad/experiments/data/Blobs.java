package org.imdad.experiments.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;

/**
 * The data set {@code blobs}: 200 normal rows around (0, 0), followed by 40 anomalies around (6, 6), both with unit
 * variance; and trials on it.
 */
public final class Blobs implements DatasetSource {

    private static final int NORMAL = 200;
    private static final int ANOMALIES = 40;

    @Override
    public Dataset open(String name) {
        if (!name.equals("blobs")) {
            throw new InvalidInputException("unknown data set " + name);
        }
        RandomGenerator random = FitContext.random(1, "blobs");
        double[] values = new double[2 * (NORMAL + ANOMALIES)];
        int[] labels = new int[NORMAL + ANOMALIES];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < NORMAL ? 0 : 1;
            values[2 * i] = random.nextGaussian() + 6 * labels[i];
            values[2 * i + 1] = random.nextGaussian() + 6 * labels[i];
        }
        Rows rows = StoredRows.ofDoubles(2, values, labels);
        SampleShape shape = SampleShape.vector(2);
        String checksum = DatasetChecksum.of(shape, rows, Optional.empty());
        return new Dataset(name, shape, Dataset.ANOMALY_CLASSES, rows, Optional.empty(), checksum);
    }

    /** A trial of a detector without hyperparameters, with 30 % test and 20 % validation rows. */
    public static Trial trial(String detector, long seed) {
        Dataset dataset = new Blobs().open("blobs");
        return new Trial(
                detector,
                Map.of(),
                dataset.name(),
                dataset.checksum(),
                new Protocol("normal", 0.3, 0, List.of(), 0, 0.2, seed),
                List.of("standardise"),
                seed,
                Implementation.version());
    }
}
