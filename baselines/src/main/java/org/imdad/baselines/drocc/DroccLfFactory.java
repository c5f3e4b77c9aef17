package org.imdad.baselines.drocc;

import java.util.Map;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes DROCC-LF detectors. */
public final class DroccLfFactory implements DetectorFactory {

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                Variant.LIMITED_NEGATIVES.detector(),
                "DROCC-LF",
                "DROCC with labelled anomalies, its distance weighted by the features that they differ in.",
                Drocc.PAPER,
                LabelUse.LABELLED_ANOMALIES,
                DroccSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return Drocc.limitedNegatives(DroccSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDrocc.restore(Variant.LIMITED_NEGATIVES, model);
    }
}
