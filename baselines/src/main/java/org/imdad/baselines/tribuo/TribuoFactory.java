package org.imdad.baselines.tribuo;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes detectors out of Tribuo's trainers. */
public final class TribuoFactory implements DetectorFactory {

    static final String NAME = "tribuo";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "Tribuo",
                "Any anomaly trainer of Tribuo.",
                new Citation("A. Pocock", "Tribuo: Machine Learning with Provenance in Java", "arXiv:2110.03022", 2021),
                LabelUse.NORMAL_ONLY,
                TribuoSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return TribuoDetector.of(TribuoSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedTribuo.restore(model);
    }
}
