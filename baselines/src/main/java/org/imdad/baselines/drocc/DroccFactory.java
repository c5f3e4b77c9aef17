package org.imdad.baselines.drocc;

import java.util.Map;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes DROCC detectors. */
public final class DroccFactory implements DetectorFactory {

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                Variant.PLAIN.detector(),
                "DROCC",
                "Network that separates training samples from adversarial points at a distance from them.",
                Drocc.PAPER,
                LabelUse.NORMAL_ONLY,
                DroccSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return Drocc.plain(DroccSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDrocc.restore(Variant.PLAIN, model);
    }
}
