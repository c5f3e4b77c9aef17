package org.imdad.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r\n", "\t", "\0", "\u001B", "\u0085", "\u009B", "\u2028", "\u2029", "\u202E", "\u2066", "\u200F"
            })
    void whateverATerminalObeysBecomesABlank(String character) {
        assertThat(OneLine.of("a" + character + "b")).isEqualTo("a b");
        assertThat(OneLine.whole("a  " + character + " b")).isEqualTo("a b");
        assertThat(OneLine.isFit("a" + character + "b")).isFalse();
    }

    @Test
    void lettersOfEveryScriptAndSignsStayAsTheyAre() {
        String text = "ν₁ = 4, 你好, مرحبا, é, 👍";

        assertThat(OneLine.of(text)).isEqualTo(text);
        assertThat(OneLine.isFit(text)).isTrue();
    }

    @Test
    void onlyLongTextsAreCut() {
        assertThat(OneLine.of("x".repeat(201))).isEqualTo("x".repeat(200) + "… (201 characters)");
        assertThat(OneLine.of("x".repeat(200))).hasSize(200);
        assertThat(OneLine.whole("x".repeat(201))).hasSize(201);
    }

    @Test
    void ofAMessageOfSeveralLinesTheFirstIsTakenAndOneThatIsMissingIsNamed() {
        assertThat(OneLine.first("one\tline\nand another")).isEqualTo("one line");
        assertThat(OneLine.first("")).isEqualTo("no reason given");
        assertThat(OneLine.first(null)).isEqualTo("no reason given");
    }
}
