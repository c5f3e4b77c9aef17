package org.imdad.baselines.autoencoder;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** The autoencoder on small images, with convolutions. */
class ImageAutoencoderTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new AutoencoderFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("nu", 0.2, "epochs", 10, "learning_rate", 0.003, "batch_size", 40);
    }
}
