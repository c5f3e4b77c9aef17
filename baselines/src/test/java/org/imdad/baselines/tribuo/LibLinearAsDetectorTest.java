package org.imdad.baselines.tribuo;

import java.util.Map;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;

/** A second trainer of Tribuo: random, and with Java objects in its models' protobuf form. */
class LibLinearAsDetectorTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new TribuoFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "trainer",
                "org.tribuo.anomaly.liblinear.LibLinearAnomalyTrainer",
                "properties",
                "trainerType=LinearAnomalyType(type=ONECLASS_SVM); nu=0.1; terminationCriterion=0.001");
    }
}
