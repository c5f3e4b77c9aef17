package org.imdad.baselines.plad;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes PLAD detectors. */
public final class PladFactory implements DetectorFactory {

    static final String NAME = "plad";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "PLAD",
                "Classifier of normal samples against perturbations of them that a second network learns.",
                new Citation(
                        "J. Cai, J. Fan",
                        "Perturbation Learning Based Anomaly Detection",
                        "NeurIPS 35:14317-14330",
                        2022),
                LabelUse.NORMAL_ONLY,
                PladSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Plad(PladSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedPlad.restore(model);
    }
}
