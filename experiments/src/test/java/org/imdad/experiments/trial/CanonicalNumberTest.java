package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, 0",
        "0.30000000000000004, 0.30000000000000004",
        "0.1, 0.1",
        "1e-3, 0.001",
        "1e-8, 1E-8",
        "2e23, 2E+23",
        "123456789, 123456789",
        "1e15, 1E+15",
        "5e-324, 5E-324"
    })
    void eachNumberHasOneText(double value, String expected) {
        assertThat(CanonicalNumber.of(value)).isEqualTo(expected);
    }

    @Test
    void wholeNumbersKeepAllDigits() {
        assertThat(CanonicalNumber.of(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(CanonicalNumber.of(-3)).isEqualTo("-3");
    }

    @Test
    void textReadsBackAsTheSameNumber() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalNumber.of(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void infinityHasNoForm() {
        assertThatThrownBy(() -> CanonicalNumber.of(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
