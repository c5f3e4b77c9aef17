package org.imdad.baselines.deepsad;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes Deep SAD detectors. */
public final class DeepSadFactory implements DetectorFactory {

    static final String NAME = "deep-sad";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "Deep SAD",
                "Network that maps normal samples close to a fixed centre and labelled anomalies away from it.",
                new Citation(
                        "L. Ruff, R. A. Vandermeulen, N. Görnitz, A. Binder, E. Müller, K.-R. Müller, M. Kloft",
                        "Deep Semi-Supervised Anomaly Detection",
                        "ICLR, arXiv 1906.02694",
                        2020),
                LabelUse.LABELLED_ANOMALIES,
                DeepSadSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new DeepSad(DeepSadSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDeepSad.restore(model);
    }
}
