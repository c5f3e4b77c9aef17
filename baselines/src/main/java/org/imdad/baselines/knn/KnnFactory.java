package org.imdad.baselines.knn;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes nearest-neighbour detectors. */
public final class KnnFactory implements DetectorFactory {

    static final String NAME = "knn";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "kNN",
                "Distance to the k nearest training samples.",
                new Citation(
                        "S. Ramaswamy, R. Rastogi, K. Shim",
                        "Efficient Algorithms for Mining Outliers from Large Data Sets",
                        "ACM SIGMOD, pages 427-438",
                        2000),
                LabelUse.NORMAL_ONLY,
                KnnSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Knn(KnnSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedKnn.restore(model);
    }
}
