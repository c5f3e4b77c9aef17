package org.imdad.baselines.isolationforest;

import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;

/**
 * Isolation forest: random trees, each grown on ψ training samples drawn without replacement. A node draws a feature and a
 * split value uniformly between the smallest and the largest value there; growth ends at depth ⌈log₂ ψ⌉ or where all
 * samples are equal. With h(x) the depth of the leaf that x falls into, plus c(size of the leaf), averaged over the trees:
 *
 * <pre>  s(x) = 2^(−h(x)/c(ψ)),   c(n) = 2H(n−1) − 2(n−1)/n,   H(i) = 1 + ½ + … + 1/i</pre>
 *
 * <p>Source: F. T. Liu, K. M. Ting, Z.-H. Zhou, "Isolation Forest", ICDM 2008. Departures: a node draws among the features
 * that vary in it, as in scikit-learn, where the paper draws among all and may split nothing off; H is summed where the paper
 * estimates it by ln i + 0.5772. Threshold: the paper has none, it is the (1−ν)-quantile of the training samples' scores.
 *
 * <p>Labelled anomalies are not used. Immutable and thread-safe.
 */
public final class IsolationForest implements Detector {

    private final IsolationForestSettings settings;

    /** A detector with these settings. */
    public IsolationForest(IsolationForestSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return IsolationForestFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return IsolationForestSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        Samples normal = data.normal();
        if (normal.size() < 2) {
            throw new InvalidInputException(
                    "training data: 1 normal sample; %s needs at least 2".formatted(IsolationForestFactory.NAME));
        }
        int psi = Math.min(settings.subsample(), normal.size());
        RandomGenerator random = context.random("trees");
        ForestGrower grower = new ForestGrower(normal, psi, random);
        for (int t = 0; t < settings.trees(); t++) {
            context.checkpoint();
            grower.growTree();
        }
        Forest forest = grower.forest();
        if (!forest.splitsAnything()) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "%s: no tree found samples that differ, so all scores are equal; check that the training samples differ, raise trees or subsample"
                            .formatted(IsolationForestFactory.NAME));
        }
        context.checkpoint();
        double threshold = Quantile.of(forest.scores(normal, psi), 1 - settings.nu());
        return new FittedIsolationForest(settings, data.shape(), forest, psi, threshold);
    }
}
