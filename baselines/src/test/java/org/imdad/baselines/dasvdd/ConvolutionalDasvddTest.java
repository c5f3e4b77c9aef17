package org.imdad.baselines.dasvdd;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** DASVDD on small images with one of the shared, normalised architectures. */
class ConvolutionalDasvddTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DasvddFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "encoder",
                "digits-lenet",
                "epochs",
                25,
                "learning_rate",
                0.005,
                "batch_size",
                40,
                "gamma_draws",
                1,
                "network_share",
                1.0);
    }
}
