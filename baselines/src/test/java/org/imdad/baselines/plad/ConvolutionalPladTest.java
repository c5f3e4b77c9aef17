package org.imdad.baselines.plad;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** PLAD on small images with a classifier that has batch normalisation. */
class ConvolutionalPladTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new PladFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("perturbator_width", 32, "epochs", 30, "learning_rate", 0.003, "batch_size", 40);
    }
}
