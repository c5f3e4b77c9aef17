package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Sgd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults of the published implementation for CIFAR-10 and for tables. */
class RecipeTest {

    private static final SampleShape IMAGE = new SampleShape(3, 32, 32);
    private static final SampleShape VECTOR = SampleShape.vector(6);

    @Test
    void autoIsThePublishedValueForTheKindOfSamples() {
        DohscSettings defaults = DohscSettings.SCHEMA.create(Map.of());

        assertThat(Recipe.of(defaults, IMAGE)).isEqualTo(new Recipe(0.03, 200, 50, 1e-3, 200, 10));
        assertThat(Recipe.of(defaults, VECTOR)).isEqualTo(new Recipe(0.01, 500, 20, 1e-4, 100, 100));
        assertThat(defaults.pretrainOptimiser(IMAGE)).isEqualTo(new Sgd(0, 1e-6));
        assertThat(defaults.pretrainOptimiser(VECTOR)).isEqualTo(Adam.of(1e-3, 1e-6));
    }

    @Test
    void numbersAreTakenAsTheyAre() {
        DohscSettings settings = DohscSettings.SCHEMA.create(Map.of(
                "nu",
                0.1,
                "epochs",
                7,
                "first_epochs",
                "3",
                "learning_rate",
                1e-2,
                "batch_size",
                50,
                "pretrain_epochs",
                0,
                "pretrain_optimiser",
                "adam"));

        assertThat(Recipe.of(settings, IMAGE)).isEqualTo(new Recipe(0.1, 7, 3, 0.01, 50, 0));
        assertThat(settings.pretrainOptimiser(IMAGE)).isEqualTo(Adam.of(1e-3, 1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "nu, 0",
        "nu, 0.51",
        "nu, NaN",
        "epochs, 0",
        "epochs, 1.5",
        "epochs, Infinity",
        "first_epochs, none",
        "learning_rate, 0",
        "learning_rate, 2",
        "batch_size, 1",
        "pretrain_epochs, -1",
        "pretrain_epochs, 100001"
    })
    void otherNumbersAreRefusedByName(String name, String value) {
        assertThatThrownBy(() -> DohscSettings.SCHEMA.create(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo(name))
                .hasMessageStartingWith(name + ": found " + value + ", allowed is auto or a ");
    }
}
