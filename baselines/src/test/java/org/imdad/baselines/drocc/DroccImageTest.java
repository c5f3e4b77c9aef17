package org.imdad.baselines.drocc;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** DROCC on small images, with batch normalisation and without warm-up. */
class DroccImageTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DroccFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "epochs", 6,
                "warm_up_epochs", 0,
                "batch_size", 40,
                "radius", "2",
                "gamma", 1.0,
                "ascent_steps", 10);
    }
}
