package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.ParameterSchema;
import org.junit.jupiter.api.Test;

class ImdAdSettingsTest {

    private static final ParameterSchema<ImdAdSettings> SCHEMA = ParameterSchema.of(ImdAdSettings.class);

    @Test
    void defaultsAreThoseOfTheReproduction() {
        ImdAdSettings settings = SCHEMA.create(Map.of());
        assertThat(settings.geometry()).isEqualTo(Geometry.UNIT);
        assertThat(settings.weights()).isEqualTo(new MarginWeights(1, 20, 10));
        assertThat(settings.batchSize()).isEqualTo(128);
        assertThat(settings.anomalyBatchSize()).isEqualTo(32);
        assertThat(settings.learningRate()).isEqualTo(1e-3);
        assertThat(settings.weightDecay()).isEqualTo(1e-6);
        assertThat(settings.pretrainEpochs()).isZero();
    }

    @Test
    void learningRateDropsAtSeventyPercentOfTheEpochs() {
        ImdAdSettings ten = SCHEMA.create(Map.of("epochs", 10));
        assertThat(ten.schedule().at(6)).isEqualTo(1e-3);
        assertThat(ten.schedule().at(7)).isEqualTo(1e-4);
        ImdAdSettings fifteen = SCHEMA.create(Map.of("epochs", 15));
        assertThat(fifteen.schedule().at(10)).isEqualTo(1e-3);
        assertThat(fifteen.schedule().at(11)).isEqualTo(1e-4);
        ImdAdSettings never = SCHEMA.create(Map.of("epochs", 15, "learning_rate_drop", 1));
        assertThat(never.schedule().at(14)).isEqualTo(1e-3);
    }

    @Test
    void weightsAreCheckedAgainstEachOther() {
        assertThatThrownBy(() -> SCHEMA.create(Map.of("nu", 2, "nu1", 3)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "nu1: found 3.0, allowed is greater than 1 + nu = 3.0, else a sphere of radius 0 is optimal");
        assertThatThrownBy(() -> SCHEMA.create(Map.of("nu", 10)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("nu2: found 10.0, allowed is greater than nu = 10.0");
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> SCHEMA.create(Map.of("geometry", "spherical")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("geometry: found spherical, allowed is one of unit, euclidean");
        assertThatThrownBy(() -> SCHEMA.create(Map.of("epochs", 0)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("epochs: found 0, allowed is [1, inf)");
        assertThatThrownBy(() -> SCHEMA.create(Map.of("learning_rate", -1)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("learning_rate: found -1.0");
    }
}
