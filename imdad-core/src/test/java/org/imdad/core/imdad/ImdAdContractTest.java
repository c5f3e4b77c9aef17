package org.imdad.core.imdad;

import java.util.Map;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

class ImdAdContractTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new ImdAdFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("encoder", "mlp-16-8", "epochs", 20);
    }
}
