package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.result.SuiteResults;
import org.junit.jupiter.api.Test;

class PlainTablesTest {

    private static final SuiteResults RESULTS = SuiteResults.read(new SimulatedSuite()
            .done("OCSVM", "mnist", "0", 1, 2)
            .planned("OCSVM", "mnist", "0", 2)
            .done("IMD", "mnist", "0", 1, 3)
            .results("small", "t"));

    @Test
    void moreTrialsThanAPageCanCarryAreLeftOutOfItAndThatIsSaid() {
        Table two = PlainTables.trials(RESULTS, 2);
        assertThat(two.rows())
                .extracting(row ->
                        row.entries().get(1).text() + " " + row.entries().get(4).text())
                .containsExactly("OCSVM done", "OCSVM planned");
        assertThat(two.notes())
                .containsExactly(
                        "Metrics in percent.",
                        "The cells of other tables lead to these trials only; the file below has all.");
    }

    @Test
    void asManyTrialsAsAPageCanCarryAreAllThere() {
        Table all = PlainTables.trials(RESULTS, 3);
        assertThat(all.rows()).hasSize(3);
        assertThat(all.notes()).containsExactly("Metrics in percent.");
    }
}
