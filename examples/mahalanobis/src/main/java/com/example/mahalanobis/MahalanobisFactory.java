package com.example.mahalanobis;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Describes, makes and restores Mahalanobis detectors. */
public final class MahalanobisFactory implements DetectorFactory {

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                Mahalanobis.NAME,
                "Mahalanobis",
                "Mahalanobis distance to the mean, with a shrunk covariance.",
                new Citation(
                        "P. C. Mahalanobis",
                        "On the Generalised Distance in Statistics",
                        "Proceedings of the National Institute of Sciences of India, 2(1), pages 49-55",
                        1936),
                LabelUse.NORMAL_ONLY,
                Mahalanobis.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return Mahalanobis.SCHEMA.create(values);
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedMahalanobis.restore(model);
    }
}
