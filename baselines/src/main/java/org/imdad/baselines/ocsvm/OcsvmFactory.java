package org.imdad.baselines.ocsvm;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes one-class support vector machines. */
public final class OcsvmFactory implements DetectorFactory {

    static final String NAME = "ocsvm";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "OCSVM",
                "Half-space in the feature space of a Gaussian kernel that holds most training samples, far from the origin.",
                new Citation(
                        "B. Schölkopf, J. C. Platt, J. Shawe-Taylor, A. J. Smola, R. C. Williamson",
                        "Estimating the Support of a High-Dimensional Distribution",
                        "Neural Computation 13(7):1443-1471",
                        2001),
                LabelUse.NORMAL_ONLY,
                OcsvmSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Ocsvm(OcsvmSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedOcsvm.restore(model);
    }
}
