package org.imdad.baselines.autoencoder;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes detectors by the reconstruction error of an autoencoder. */
public final class AutoencoderFactory implements DetectorFactory {

    static final String NAME = "autoencoder";

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                NAME,
                "Autoencoder",
                "Squared error with which an autoencoder of the training samples reconstructs a sample.",
                new Citation(
                        "M. Sakurada, T. Yairi",
                        "Anomaly Detection Using Autoencoders with Nonlinear Dimensionality Reduction",
                        "MLSDA, ACM, 4-11",
                        2014),
                LabelUse.NORMAL_ONLY,
                AutoencoderSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Autoencoder(AutoencoderSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedAutoencoder.restore(model);
    }
}
