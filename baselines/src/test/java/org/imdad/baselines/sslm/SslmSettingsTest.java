package org.imdad.baselines.sslm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.imdad.core.detector.InvalidParameterException;
import org.junit.jupiter.api.Test;

class SslmSettingsTest {

    @Test
    void weightsWithoutASolutionAreRefusedWithBothConditions() {
        assertRefused(
                Map.of("nu", 19.5),
                "nu1",
                "nu1: found 20.0, allowed is at least 1 + nu = 20.5; a solution needs both nu1 >= 1 + nu and nu2 >= nu");
        assertRefused(
                Map.of("nu", 1, "nu2", 0.5),
                "nu2",
                "nu2: found 0.5, allowed is at least nu = 1.0; a solution needs both nu1 >= 1 + nu and nu2 >= nu");
    }

    @Test
    void weightsOnTheLimitAreTaken() {
        assertThat(SslmSettings.SCHEMA
                        .create(Map.of("nu", 1, "nu1", 2, "nu2", 1))
                        .nu1())
                .isEqualTo(2);
    }

    @Test
    void theDefaultWeightsAreThoseOfImdAd() {
        SslmSettings defaults = SslmSettings.SCHEMA.create(Map.of());

        assertThat(new double[] {defaults.nu(), defaults.nu1(), defaults.nu2()}).containsExactly(1, 20, 10);
    }

    @Test
    void aWidthThatIsNoRuleAndNoNumberIsRefused() {
        assertRefused(
                Map.of("gamma", "wide"),
                "gamma",
                "gamma: found wide, allowed is scale, auto or a number greater than 0");
    }

    private static void assertRefused(Map<String, Object> values, String key, String message) {
        assertThatThrownBy(() -> SslmSettings.SCHEMA.create(values))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo(key));
    }
}
