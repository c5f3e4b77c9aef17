package org.imdad.baselines.dohsc;

import java.util.Map;
import org.imdad.core.detector.DetectorFactory;

/** DO2HSC scored as published. */
class Do2hscTransductiveTest extends TransductiveContractTest {

    @Override
    protected DetectorFactory factory() {
        return new Do2hscTransductiveFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1",
                "encoder", "plain-16-6",
                "epochs", "20",
                "first_epochs", "10",
                "learning_rate", "0.001",
                "batch_size", "120",
                "pretrain_epochs", "300",
                "pretrain_learning_rate", 0.02);
    }
}
