package org.imdad.baselines.deepsvdd;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes Deep SVDD detectors. */
public final class DeepSvddFactory implements DetectorFactory {

    static final String NAME = "deep-svdd";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "Deep SVDD",
                "Network that maps training samples close to a fixed centre.",
                new Citation(
                        "L. Ruff, R. A. Vandermeulen, N. Görnitz, L. Deecke, S. A. Siddiqui, A. Binder, E. Müller, M. Kloft",
                        "Deep One-Class Classification",
                        "ICML, PMLR 80:4393-4402",
                        2018),
                LabelUse.NORMAL_ONLY,
                DeepSvddSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new DeepSvdd(DeepSvddSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDeepSvdd.restore(model);
    }
}
