package org.imdad.baselines.dohsc;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** DOHSC on small images, pretrained by gradient descent. */
class ConvolutionalDohscTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DohscFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1", "encoder", "digits-lenet-8", "epochs", "10", "batch_size", "20", "pretrain_epochs", "15");
    }
}
