package org.imdad.reports.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.result.ModelSelection.Choice;
import org.junit.jupiter.api.Test;

class ModelSelectionTest {

    private static final Block MNIST = new Block("mnist", "", "");
    private static final Block THYROID = new Block("thyroid", "", "");

    private final SimulatedSuite suite = new SimulatedSuite();

    @Test
    void everyDataSetHasItsOwnChoice() {
        grid("mnist", "0", 0.9, 0.8).grid("mnist", "1", 0.5, 0.7).grid("thyroid", "normal", 0.62, 0.61);

        ModelSelection selection = ModelSelection.of(SelectionRule.VALIDATION, results());

        assertThat(selection.choices())
                .containsExactly(
                        new Choice("IMD-AD, chosen on validation", MNIST, "IMD-AD (nu1=4)", 0.75, 2),
                        new Choice("IMD-AD, chosen on validation", THYROID, "IMD-AD (nu1=10)", 0.62, 2));
        assertThat(selection.results().labels()).containsExactly("IMD-AD, chosen on validation", "OCSVM");
        assertThat(selection.results().trials(new Block("mnist", "0", ""), "IMD-AD, chosen on validation"))
                .extracting(TrialResult::validationAuroc)
                .containsExactly(OptionalDouble.of(0.8));
    }

    @Test
    void equalSettingsAreChosenInTheOrderOfTheGrid() {
        grid("mnist", "0", 0.75, 0.75);

        assertThat(ModelSelection.of(SelectionRule.VALIDATION, results()).choices())
                .extracting(Choice::setting)
                .containsExactly("IMD-AD (nu1=10)");
    }

    @Test
    void theOracleLooksAtTheTestSplit() {
        // by AUROC on the test split (perfect against random) the second setting is better
        scored("IMD-AD (nu1=10)", "mnist", "0", 0.9, 0, 0, 0, 0)
                .scored("IMD-AD (nu1=4)", "mnist", "0", 0.8, 1, 2, 3, 4);

        ModelSelection selection = ModelSelection.of(SelectionRule.ORACLE, results());

        assertThat(selection.choices()).containsExactly(new Choice("IMD-AD, oracle", MNIST, "IMD-AD (nu1=4)", 1.0, 2));
        assertThat(selection.labels()).containsExactly("IMD-AD, oracle");
    }

    @Test
    void aSettingWithoutAllItsTrialsTakesNoPart() {
        grid("mnist", "0", 0.9, 0.8);
        suite.planned("IMD-AD (nu1=10)", "mnist", "0", 2);

        assertThat(ModelSelection.of(SelectionRule.VALIDATION, results()).choices())
                .containsExactly(new Choice("IMD-AD, chosen on validation", MNIST, "IMD-AD (nu1=4)", 0.8, 1));
    }

    @Test
    void withoutARuleEverySettingStands() {
        grid("mnist", "0", 0.9, 0.8);

        assertThat(ModelSelection.of(SelectionRule.NONE, results()).results().labels())
                .containsExactly("IMD-AD (nu1=10)", "IMD-AD (nu1=4)", "OCSVM");
    }

    @Test
    void aPlainSettingIsNoPartOfAGridOfItsName() {
        grid("mnist", "0", 0.7, 0.8).scored("IMD-AD", "mnist", "0", 0.9, 1, 2, 3, 4);

        ModelSelection selection = ModelSelection.of(SelectionRule.VALIDATION, results());

        assertThat(selection.choices())
                .containsExactly(new Choice("IMD-AD, chosen on validation", MNIST, "IMD-AD (nu1=4)", 0.8, 2));
        assertThat(selection.results().labels()).containsExactly("IMD-AD, chosen on validation", "IMD-AD", "OCSVM");
        assertThat(results().withoutGridsOver(1).labels()).containsExactly("IMD-AD", "OCSVM");
    }

    @Test
    void aMissingValidationSplitIsNamed() {
        suite.done("IMD-AD (nu1=10)", "mnist", "0", 1, 2).done("IMD-AD (nu1=4)", "mnist", "0", 1, 2);

        assertThatThrownBy(() -> ModelSelection.of(SelectionRule.VALIDATION, results()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "--select validation: trial 00000000000000000001 (IMD-AD (nu1=10) on mnist, class 0) has no AUROC "
                                + "on a validation split; give its data a validation_share in the suite");
    }

    private ModelSelectionTest grid(String dataset, String normalClass, double first, double second) {
        return scored("IMD-AD (nu1=10)", dataset, normalClass, first, 1, 2, 3, 4)
                .scored("IMD-AD (nu1=4)", dataset, normalClass, second, 1, 2, 3, 4);
    }

    private ModelSelectionTest scored(
            String label, String dataset, String normalClass, double validation, double... scores) {
        TrialOutcome outcome = new TrialOutcome(
                scores,
                new boolean[] {false, false, true, true},
                new int[4],
                1,
                List.of(),
                Map.of(),
                Map.of(),
                OptionalDouble.of(validation),
                Optional.empty(),
                Optional.empty());
        suite.add(label, SimulatedSuite.trial(label, dataset, normalClass, 1), outcome);
        return this;
    }

    private SuiteResults results() {
        return SuiteResults.read(suite.done("OCSVM", "mnist", "0", 1, 1).results("grid", "A grid"));
    }
}
