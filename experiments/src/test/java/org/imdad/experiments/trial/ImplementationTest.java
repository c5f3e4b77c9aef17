package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.outside.OutsideFactory;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.PluginCode;
import org.junit.jupiter.api.Test;

class ImplementationTest {

    @Test
    void theBuildFillsInTheVersion() {
        assertThat(Implementation.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void detectorsOfImdadHaveTheVersionOfTheBuild() {
        for (String name : new String[] {"imd-ad", "ocsvm", "knn"}) {
            assertThat(Implementation.of(Detectors.installed().named(name))).isEqualTo(Implementation.version());
        }
    }

    @Test
    void aDetectorFromOutsideHasTheChecksumOfItsCodeToo() {
        DetectorFactory outside = new OutsideFactory();
        String sha256 = PluginCode.of(outside).orElseThrow().sha256();

        assertThat(Implementation.of(outside)).isEqualTo(Implementation.version() + "+" + sha256.substring(0, 16));
    }
}
