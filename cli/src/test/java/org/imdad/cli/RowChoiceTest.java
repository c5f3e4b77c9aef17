package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

class RowChoiceTest {

    @Test
    void numbersRangesAndPlacesAreRows() {
        RowChoice choice = new RowChoice(List.of("2", " 4-5", "broken/b.png"));

        assertThat(LongStream.rangeClosed(1, 6).filter(i -> choice.holds(i, "a.png")))
                .containsExactly(2L, 4L, 5L);
        assertThat(choice.holds(9, "broken/b.png")).isTrue();
        choice.requireAllSeen(9);
        assertThat(choice.isEmpty()).isFalse();
        assertThat(new RowChoice(List.of()).isEmpty()).isTrue();
    }

    @Test
    void rowsThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> new RowChoice(List.of("7-3")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--rows: 7-3 ends before it begins");
        assertThatThrownBy(() -> new RowChoice(List.of("x.png")).requireAllSeen(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--rows: no row is called x.png; ");
        assertThatThrownBy(() -> new RowChoice(List.of("2-4")).requireAllSeen(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--rows: found 4, allowed is 1 to 3, the number of the last row");
        RowChoice between = new RowChoice(List.of("4"));
        between.holds(1, "1");
        between.holds(6, "6");
        assertThatThrownBy(() -> between.requireAllSeen(6))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--rows: no sample has the number 4; samples have the numbers that `imdad score` writes");
    }
}
