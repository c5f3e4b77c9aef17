package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.result.ModelSelection;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Mark;
import org.imdad.stats.RankingMetric;
import org.junit.jupiter.api.Test;

class SettingsTablesTest {

    private static final double[] PERFECT = {0, 1, 2, 3};
    private static final double[] HALF = {0, 3, 2, 1};

    private final SimulatedSuite suite = new SimulatedSuite();

    @Test
    void settingsAreHeldAgainstTheFirst() {
        add("IMD-AD (ablation=none)", "none", "mnist", "0", PERFECT);
        add("IMD-AD (ablation=none)", "none", "mnist", "1", HALF);
        add("IMD-AD (ablation=none)", "none", "thyroid", "normal", PERFECT);
        add("IMD-AD (ablation=no-margin)", "no-margin", "mnist", "0", HALF);
        add("IMD-AD (ablation=no-margin)", "no-margin", "mnist", "1", HALF);
        add("IMD-AD (ablation=no-margin)", "no-margin", "thyroid", "normal", HALF);
        suite.done("OCSVM", "mnist", "0", 1, 1);

        Table table = table();

        assertThat(table.columns())
                .extracting(Table.Column::heading)
                .containsExactly("setting", "differs in", "mnist", "thyroid", "mean", "difference");
        assertThat(texts(table, 0)).containsExactly("IMD-AD (ablation=none)", "", "75.0", "100.0", "87.5", "");
        assertThat(texts(table, 1))
                .containsExactly(
                        "IMD-AD (ablation=no-margin)", "ablation = no-margin", "50.0", "50.0", "50.0", "-37.5");
        assertThat(table.rows().get(0).entries().get(2).mark()).isEqualTo(Mark.BEST);
    }

    @Test
    void aMeanNeedsEveryDataSet() {
        add("IMD-AD (ablation=none)", "none", "mnist", "0", PERFECT);
        add("IMD-AD (ablation=none)", "none", "thyroid", "normal", PERFECT);
        add("IMD-AD (ablation=no-margin)", "no-margin", "mnist", "0", HALF);

        assertThat(texts(table(), 1))
                .containsExactly("IMD-AD (ablation=no-margin)", "ablation = no-margin", "50.0", "–", "–", "");
    }

    @Test
    void aLabelWithASettingForEachDataSetSaysSo() {
        add("IMD-AD", "none", "mnist", "0", PERFECT);
        add("IMD-AD", "none", "thyroid", "normal", PERFECT);
        add("IMD-AD, oracle", "none", "mnist", "0", PERFECT);
        add("IMD-AD, oracle", "no-margin", "thyroid", "normal", HALF);

        assertThat(texts(table(), 1)).startsWith("IMD-AD, oracle", "a setting of its own for each data set");
    }

    @Test
    void choicesAreListed() {
        add("IMD-AD (ablation=none)", "none", "mnist", "0", PERFECT);
        add("IMD-AD (ablation=no-margin)", "no-margin", "mnist", "0", HALF);

        Table table = SettingsTables.chosen(ModelSelection.of(SelectionRule.ORACLE, results()));

        assertThat(texts(table, 0)).containsExactly("IMD-AD, oracle", "mnist", "IMD-AD (ablation=none)", "100.0", "2");
    }

    private Table table() {
        SuiteResults results = results();
        return SettingsTables.compared(
                SettingGroup.of(results).get(0), SummaryTable.ofMetric(results, RankingMetric.AUROC));
    }

    private static List<String> texts(Table table, int row) {
        return table.rows().get(row).entries().stream().map(Entry::text).toList();
    }

    private SuiteResults results() {
        return SuiteResults.read(suite.results("s", "t"));
    }

    private void add(String label, String ablation, String dataset, String normalClass, double[] scores) {
        Trial like = SimulatedSuite.trial("imd-ad", dataset, normalClass, 1);
        Map<String, Object> values = new HashMap<>(like.hyperparameters());
        values.put("ablation", ablation);
        Trial trial = new Trial(
                like.detector(),
                values,
                dataset,
                like.dataChecksum(),
                like.protocol(),
                like.preprocessing(),
                1,
                like.implementation());
        boolean[] anomaly = {false, false, true, true};
        suite.add(label, trial, new TrialOutcome(scores, anomaly, new int[4], 1, List.of(), Map.of(), Map.of()));
    }
}
