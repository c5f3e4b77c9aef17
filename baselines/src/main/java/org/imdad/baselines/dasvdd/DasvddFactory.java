package org.imdad.baselines.dasvdd;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes DASVDD detectors. */
public final class DasvddFactory implements DetectorFactory {

    static final String NAME = "dasvdd";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "DASVDD",
                "Autoencoder whose codes are drawn to a centre that is learned along.",
                new Citation(
                        "H. Hojjati, N. Armanfard",
                        "DASVDD: Deep Autoencoding Support Vector Data Descriptor for Anomaly Detection",
                        "IEEE Transactions on Knowledge and Data Engineering 36(8):3739-3750",
                        2024),
                LabelUse.NORMAL_ONLY,
                DasvddSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Dasvdd(DasvddSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDasvdd.restore(model);
    }
}
