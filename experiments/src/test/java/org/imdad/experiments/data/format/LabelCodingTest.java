package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

class LabelCodingTest {

    @Test
    void wholeNumbersAreOrderedAsNumbers() {
        LabelCoding coding = LabelCoding.of("t", List.of("10", "9", "-1", "10"), List.of());

        assertThat(coding.classNames()).containsExactly("-1", "9", "10");
        assertThat(coding.labels()).containsExactly(2, 1, 0, 2);
    }

    @Test
    void theWordsNormalAndAnomalyMeanWhatTheySay() {
        LabelCoding coding = LabelCoding.of("t", List.of("anomaly", "normal"), List.of());

        assertThat(coding.classNames()).containsExactly("normal", "anomaly");
        assertThat(coding.labels()).containsExactly(1, 0);
    }

    @Test
    void otherPairsOfValuesAreClasses() {
        assertThat(LabelCoding.of("t", List.of("1", "-1"), List.of()).classNames())
                .containsExactly("-1", "1");
    }

    @Test
    void anAnomalyValueThatDoesNotOccurIsRefused() {
        assertThatThrownBy(() -> LabelCoding.of("t[label]", List.of("fine", "dents"), List.of("dent")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("t[label]: no row has the anomaly label dent; labels are dents, fine; did you mean dents?");
        assertThatThrownBy(() -> LabelCoding.of("t[label]", List.of("1", "2"), List.of("dent")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aColumnOfFreeTextIsRefused() {
        assertThatThrownBy(() -> LabelCoding.of("t.csv[note]", List.of("a", "b".repeat(1001)), List.of()))
                .hasMessageStartingWith("t.csv[note]: found bbb")
                .hasMessageEndingWith("… (1001 characters); a label has at most 1000 characters, name another column");
    }

    @Test
    void atLeastOneLabelMustStayNormal() {
        assertThatThrownBy(() -> LabelCoding.of("t", List.of("1", "2"), List.of("2", "1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("t: every label is named as an anomaly; at least one must stay normal");
    }
}
