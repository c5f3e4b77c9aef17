package org.imdad.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.protocol.Splitter;
import org.imdad.stats.Auroc;

/** OCSVM with ν = 0.1 and γ = scale: class 0 of Fashion-MNIST against its 10,000 test images, all in memory. */
final class OcsvmCases {

    private OcsvmCases() {}

    /** The training. */
    static Case fit() {
        Split split = split();
        return () -> {
            fitted(split).close();
            return "";
        };
    }

    /** The scores of the test images. */
    static Case score() {
        Split split = split();
        FittedDetector fitted = fitted(split);
        return () -> {
            double[] scores = fitted.score(split.test().samples());
            return Notes.auroc(Auroc.of(scores, split.test().anomaly()));
        };
    }

    private static FittedDetector fitted(Split split) {
        Detector detector = Detectors.installed().named("ocsvm").create(Map.of("nu", 0.1, "gamma", "scale"));
        return detector.fit(split.training(), FitContext.seeded(0));
    }

    private static Split split() {
        DatasetLocator locator = new DatasetLocator(SearchPlaces.of(Optional.empty()));
        Dataset dataset = new DatasetCatalog(locator).open("fashion-mnist");
        return Splitter.split(dataset, FirstClass.protocol(dataset), Preprocessing.of(List.of("divide-255")));
    }
}
