package org.imdad.core.detector;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sound detector passes the contract test. */
class DetectorContractHoldsTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new MeanDistance();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("scale", 2.0);
    }

    /** Not registered: it exists in tests only. */
    @Test
    @Override
    void isFoundByItsName() {}
}
