package org.imdad.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.result.SuiteResults;
import org.junit.jupiter.api.Test;

class MethodsTextTest {

    @Test
    void designDataScoresAndProvenanceAreTold() {
        SimulatedSuite suite = new SimulatedSuite()
                .done("OCSVM", "mnist", "0", 1, 2)
                .done("OCSVM", "mnist", "1", 1, 2)
                .planned("OCSVM", "thyroid", "normal", 2)
                .add(
                        "IMD-AD",
                        SimulatedSuite.trial("IMD-AD", "mnist", "0", 1),
                        new TrialOutcome(
                                new double[] {0, 1},
                                new boolean[] {false, true},
                                new int[2],
                                1,
                                List.of(),
                                Map.of(),
                                Map.of("imdad", "1.2", "cpu", "Some CPU")));

        List<String> text = MethodsText.of(SuiteResults.read(suite.results("s", "t")));

        assertThat(text.get(0))
                .startsWith(
                        "The results are those of 4 trials: 2 detectors on 3 pairs of data set and normal class, 2 seeds (1, 2).");
        assertThat(text.get(1))
                .isEqualTo(
                        "mnist: preprocessing standardise; labelled anomalies numbering 5 % of the normal training samples, "
                                + "drawn from all other classes; normal classes 0, 1.");
        assertThat(text.get(2)).endsWith("normal class normal.");
        assertThat(text.get(3)).contains("No test label takes part in training").doesNotContain("exception");
        assertThat(text.get(4)).isEqualTo("Computed with IMDAD 1.2, CPU Some CPU; one thread per trial.");
    }

    @Test
    void withoutTrialsThereIsNothingToTell() {
        assertThat(MethodsText.of(SuiteResults.read(new SimulatedSuite().results("s", "t"))))
                .isEmpty();
    }
}
