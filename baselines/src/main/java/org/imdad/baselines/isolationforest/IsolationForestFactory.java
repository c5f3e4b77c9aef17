package org.imdad.baselines.isolationforest;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes isolation forests. */
public final class IsolationForestFactory implements DetectorFactory {

    static final String NAME = "isolation-forest";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "Isolation Forest",
                "Mean number of random splits that it takes to set a sample apart from the others.",
                new Citation("F. T. Liu, K. M. Ting, Z.-H. Zhou", "Isolation Forest", "IEEE ICDM, pages 413-422", 2008),
                LabelUse.NORMAL_ONLY,
                IsolationForestSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new IsolationForest(IsolationForestSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedIsolationForest.restore(model);
    }
}
