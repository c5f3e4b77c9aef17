package org.imdad.baselines.sslm;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes small spheres with large margins. */
public final class SslmFactory implements DetectorFactory {

    static final String NAME = "sslm";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "SSLM",
                "Small sphere around normal samples in the feature space of a Gaussian kernel, a large margin away from labelled anomalies.",
                new Citation(
                        "M. Wu, J. Ye",
                        "A Small Sphere and Large Margin Approach for Novelty Detection Using Training Data with Outliers",
                        "IEEE Transactions on Pattern Analysis and Machine Intelligence 31(11):2088-2092",
                        2009),
                LabelUse.LABELLED_ANOMALIES,
                SslmSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Sslm(SslmSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedSslm.restore(model);
    }
}
