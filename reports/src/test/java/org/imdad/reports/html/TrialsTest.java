package org.imdad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.imdad.reports.table.Table;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final Trials TRIALS = new Trials(table("a", "b", "c", "d", "e", "b"));

    @Test
    void wordsThatAreIdsAreTheRowsOfTrialsAndAreWrittenAsRanges() {
        assertThat(Trials.ranges(TRIALS.named("trials e a b c"))).isEqualTo("0-2 4");
        assertThat(Trials.ranges(TRIALS.named("mean of 3 of 3 classes"))).isEmpty();
    }

    @Test
    void aTrialUnderTwoLabelsIsItsFirstRow() {
        assertThat(TRIALS.row("b")).isEqualTo(1);
        assertThat(TRIALS.row("x")).isEqualTo(-1);
    }

    private static Table table(String... ids) {
        List<Table.Row> rows =
                Stream.of(ids).map(id -> Table.Row.of(List.of(Entry.of(id)))).toList();
        return new Table("Trials", List.of(Column.words("trial")), rows, List.of());
    }
}
