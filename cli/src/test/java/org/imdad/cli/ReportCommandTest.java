package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    @Test
    void severalResultsMakeOneReport() {
        write("first", "mnist", OptionalDouble.empty());
        write("second", "thyroid", OptionalDouble.empty());

        CommandRun run =
                report("first", "second", "--out", folder.resolve("both").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(run.output()).isEqualTo("report: " + folder.resolve("both/index.html") + System.lineSeparator());
        assertThat(folder.resolve("both/index.html")).content().contains("first + second");
        assertThat(folder.resolve("both/tables/auroc.csv")).content().contains("mnist", "thyroid");
    }

    @Test
    void oneSettingOfAGridIsChosenOnValidation() {
        write("grid", "mnist", OptionalDouble.of(0.9));

        CommandRun run = report("grid", "--select", "validation");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(folder.resolve("grid/report/tables/chosen.md"))
                .content()
                .contains("OCSVM, chosen on validation | mnist | OCSVM (nu=0.1) | 90.0 | 2");
    }

    @Test
    void publishedValuesAreShownOnRequest() {
        write("one", "mnist", OptionalDouble.empty());

        assertThat(report("one", "--compare", "published").exitCode()).isEqualTo(ExitCodes.OK);
        // L. Ruff et al., ICML 2018, table 1, for the digit 0
        assertThat(folder.resolve("one/report/tables/auroc-mnist-class-0.md"))
                .content()
                .contains("\\[98.6\\]");
    }

    @Test
    void whatCannotBeReportedCostsOneLine() {
        write("one", "mnist", OptionalDouble.empty());

        assertThat(report("one", "--select", "validation"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
                .satisfies(run -> assertThat(run.error())
                        .startsWith("imdad: --select validation: trial ")
                        .endsWith("give its data a validation_share in the suite" + System.lineSeparator()));
        assertThat(report("one", "one").error())
                .startsWith("imdad: --out: missing; 2 results are reported together")
                .hasLineCount(1);
        assertThat(report("one", "--incomplete", "dropblock").error())
                .startsWith("imdad: Invalid value for option '--incomplete'")
                .contains("found dropblock, allowed are drop-block, worst-rank, refuse; did you mean drop-block?")
                .hasLineCount(1);
        assertThat(report("one", "--figures", "-1").error())
                .isEqualTo("imdad: --figures: found -1, allowed are numbers from 0 on" + System.lineSeparator());
        assertThat(report("none").error()).contains("no such file").hasLineCount(1);
    }

    private CommandRun report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report"));
        for (String argument : arguments) {
            boolean place = List.of("one", "first", "second", "grid", "none").contains(argument);
            all.add(place ? folder.resolve(argument).toString() : argument);
        }
        if (!all.contains("--figures")) {
            all.addAll(List.of("--figures", "0"));
        }
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** Two settings of a grid on one data set, one seed. */
    private void write(String name, String dataset, OptionalDouble validation) {
        List<PlannedTrial> plan =
                List.of(planned("OCSVM (nu=0.1)", 0.1, dataset), planned("OCSVM (nu=0.2)", 0.2, dataset));
        try (ResultsStore store = ResultsStore.open(folder.resolve(name))) {
            store.plan(name, "Title of " + name, "", plan);
            for (PlannedTrial trial : plan) {
                store.start(trial.id());
                store.finish(
                        trial.id(),
                        new TrialOutcome(
                                new double[] {0, 1, 2, 3},
                                new boolean[] {false, false, true, true},
                                new int[4],
                                1,
                                List.of(),
                                Map.of("fit", 1.0),
                                Map.of(),
                                validation,
                                Optional.empty(),
                                Optional.empty()));
            }
        }
    }

    private static PlannedTrial planned(String label, double nu, String dataset) {
        Trial trial = new Trial(
                "ocsvm",
                Map.of("nu", nu),
                dataset,
                "c0ffee",
                new Protocol("0", 0.3, 0, List.of(), 0, 0, 0),
                List.of(),
                0,
                "test");
        return new PlannedTrial(label, "OCSVM", trial);
    }
}
