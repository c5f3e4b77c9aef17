package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.TrialOutcome;
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
        assertThat(all.columns()).extracting(Table.Column::heading).doesNotContain("selected epoch");
    }

    @Test
    void theEpochThatTestLabelsSelectedStandsBesideItsTrial() {
        String chosen = "9 of 12 by test AUROC: 1.0000, last epoch 0.5000";
        TrialOutcome outcome = new TrialOutcome(
                new double[] {0, 1},
                new boolean[] {false, true},
                new int[] {0, 1},
                0.5,
                List.of(),
                Map.of(),
                Map.of(Selection.SELECTED_EPOCH, chosen));
        Table table = PlainTables.trials(
                SuiteResults.read(new SimulatedSuite()
                        .done("OCSVM", "mnist", "0", 1, 2)
                        .add("DROCC", SimulatedSuite.trial("DROCC", "mnist", "0", 1), outcome)
                        .results("small", "t")),
                2);

        int last = table.columns().size() - 1;
        assertThat(table.columns().get(last).heading()).isEqualTo("selected epoch");
        assertThat(table.rows())
                .extracting(row -> row.entries().get(last).text())
                .containsExactly("", chosen);
    }
}
