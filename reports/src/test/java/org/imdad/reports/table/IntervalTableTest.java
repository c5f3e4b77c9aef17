package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.table.Table.Entry;
import org.junit.jupiter.api.Test;

class IntervalTableTest {

    /**
     * AUROC 3/4. DeLong by hand: placements of the anomalies 1/2 and 1, of the normal samples 1/2 and 1, so the variance is
     * (1/8)/2 + (1/8)/2 = 1/8 and the interval 0.75 ± 1.96 · 0.354, clipped.
     */
    @Test
    void oneSeedHasAnIntervalOfTheTestDataOnly() {
        double[] scores = {0, 2, 1, 3};
        boolean[] anomaly = {false, false, true, true};
        SimulatedSuite suite = new SimulatedSuite()
                .add(
                        "OCSVM",
                        SimulatedSuite.trial("OCSVM", "mnist", "0", 1),
                        new TrialOutcome(scores, anomaly, new int[4], 1, List.of(), Map.of(), Map.of()));

        assertThat(texts(suite)).containsExactly("mnist, class 0", "OCSVM", "75.0", "5.7 to 100.0", "–", "1");
    }

    @Test
    void severalSeedsHaveBothAndTheSameEveryTime() {
        SimulatedSuite suite = new SimulatedSuite();
        for (long seed = 1; seed <= 5; seed++) {
            suite.done("IMD-AD", "mnist", "0", seed, 2);
        }

        List<String> texts = texts(suite);

        assertThat(texts.get(3)).matches("[0-9.]+ to [0-9.]+");
        assertThat(texts.get(4)).matches("[0-9.]+ to [0-9.]+");
        assertThat(texts(suite)).isEqualTo(texts);
    }

    @Test
    void labelledAnomaliesAreMarkedHereToo() {
        Table table = table(new SimulatedSuite().done("IMD-AD", "mnist", "0", 1, 2));

        assertThat(table.rows().get(0).entries().get(1).text()).isEqualTo("IMD-AD †");
        assertThat(table.notes()).contains("† learns from labelled anomalies as well.");
    }

    private static Table table(SimulatedSuite suite) {
        return IntervalTable.of(
                SuiteResults.read(suite.results("s", "t")),
                new Disclosures(Set.of("IMD-AD"), Set.of(), Set.of(), Set.of(), SelectionRule.NONE));
    }

    private static List<String> texts(SimulatedSuite suite) {
        return table(suite).rows().get(0).entries().stream().map(Entry::text).toList();
    }
}
