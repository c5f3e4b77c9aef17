package org.imdad.baselines.knn;

import java.util.Map;
import java.util.Objects;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;

/**
 * Distance to the nearest training samples: the score of x is D_k(x), the Euclidean distance to the k-th nearest of them,
 * or the mean of D_1(x), …, D_k(x). Found by comparing with every training sample.
 *
 * <p>Threshold: the (1−ν)-quantile of the training samples' own scores, each computed without the sample itself. Copies of a
 * sample count as neighbours of one another.
 *
 * <p>Source: S. Ramaswamy, R. Rastogi, K. Shim, "Efficient Algorithms for Mining Outliers from Large Data Sets", SIGMOD
 * 2000. Departures: there the outliers of one data set are the given number of samples with the largest D_k; here samples
 * that were not trained on are scored against the training samples, and the threshold is ours. The mean is due to F. Angiulli,
 * C. Pizzuti, "Fast Outlier Detection in High Dimensional Spaces", PKDD 2002, who take the sum.
 *
 * <p>Labelled anomalies are not used and no random numbers are drawn. Immutable and thread-safe.
 */
public final class Knn implements Detector {

    private final KnnSettings settings;

    /** A detector with these settings. */
    public Knn(KnnSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return KnnFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return KnnSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        Samples normal = data.normal();
        int k = settings.k();
        if (normal.size() <= k) {
            throw new InvalidInputException("training data: %d normal samples; %s with k = %d needs at least %d"
                    .formatted(normal.size(), KnnFactory.NAME, k, k + 1));
        }
        context.checkpoint();
        double[] distances = new Neighbours(normal, k, context::checkpoint).ofThemselves();
        double threshold = Quantile.of(settings.aggregation().scores(distances, k), 1 - settings.nu());
        return new FittedKnn(settings, normal, threshold);
    }
}
