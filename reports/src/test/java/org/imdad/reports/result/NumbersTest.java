package org.imdad.reports.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 0.1",
        "5, 5",
        "100, 100",
        "1234567, 1.23457E+6",
        "0.0001, 0.0001",
        "1e-12, 1E-12",
        "-2.5, -2.5",
        "0.30000000000000004, 0.3"
    })
    void numbersAreShortAndTheSameInEveryLocale(double value, String expected) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.trimmed(value)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
