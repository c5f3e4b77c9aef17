package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.DetectorEntry;
import org.imdad.experiments.suite.Suite.FileSource;
import org.imdad.experiments.suite.Suite.Setting;
import org.imdad.experiments.trial.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReaderTest {

    private static final String SHORT = """
            suite: s
            title: t
            data: [{name: digits}]
            detectors: [{name: ocsvm}]
            """;

    @TempDir
    Path folder;

    @Test
    void headIsRead() {
        Suite suite = SuiteFiles.read(folder, SuiteFiles.VALID);
        assertThat(suite.name()).isEqualTo("small");
        assertThat(suite.title()).isEqualTo("A small suite");
        assertThat(suite.seeds()).containsExactly(3L, 1L);
        assertThat(suite.workers()).contains(2);
        assertThat(suite.timeLimit()).contains(Duration.ofMinutes(10));
    }

    @Test
    void dataEntriesAreRead() {
        DataEntry digits = SuiteFiles.read(folder, SuiteFiles.VALID).data().get(0);
        assertThat(digits)
                .isEqualTo(new DataEntry(
                        "digits",
                        Optional.empty(),
                        List.of("0", "1"),
                        new Protocol("", 0.25, 0.05, List.of("3", "4"), 0.1, 0.2, 0),
                        Optional.of(7L),
                        List.of("min-max-global"),
                        folder.resolve("s.yaml") + ":7"));
    }

    @Test
    void gridIsCombinedWithFixedHyperparametersAndDefaults() {
        List<Setting> settings =
                SuiteFiles.read(folder, SuiteFiles.VALID).detectors().get(0).settings();
        assertThat(settings)
                .extracting(Setting::label)
                .containsExactly(
                        "IMD (nu1=4, nu2=2)",
                        "IMD (nu1=4, nu2=2.5)",
                        "IMD (nu1=4, nu2=3)",
                        "IMD (nu1=20, nu2=2)",
                        "IMD (nu1=20, nu2=2.5)",
                        "IMD (nu1=20, nu2=3)");
        assertThat(settings.get(4).hyperparameters())
                .containsEntry("nu", 1.0)
                .containsEntry("nu1", 20.0)
                .containsEntry("nu2", 2.5)
                .containsEntry("encoder", "mlp-16-4")
                .containsEntry("batch_size", 128);
    }

    @Test
    void detectorWithoutGridHasOneSettingUnderItsTitle() {
        assertThat(SuiteFiles.read(folder, SuiteFiles.VALID).detectors().get(1).settings())
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.label()).isEqualTo("OCSVM");
                    assertThat(setting.hyperparameters()).containsEntry("gamma", "0.5");
                });
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        Suite suite = SuiteFiles.read(folder, SHORT);
        assertThat(suite.seeds()).containsExactly(0L);
        assertThat(suite.workers()).isEmpty();
        assertThat(suite.timeLimit()).isEmpty();
        DataEntry data = suite.data().get(0);
        assertThat(data.normalClasses()).isEmpty();
        assertThat(data.preprocessing()).isEmpty();
        assertThat(data.splitSeed()).isEmpty();
        assertThat(data.shares()).isEqualTo(new Protocol("", 0.3, 0, List.of(), 0, 0, 0));
    }

    @Test
    void seedsMayBeACount() {
        assertThat(SuiteFiles.read(folder, SHORT + "seeds: 3").seeds()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void timeLimitsHaveUnits() {
        assertThat(SuiteFiles.read(folder, SHORT + "time_limit: 90s").timeLimit())
                .contains(Duration.ofSeconds(90));
        assertThat(SuiteFiles.read(folder, SHORT + "time_limit: 1.5h").timeLimit())
                .contains(Duration.ofMinutes(90));
    }

    @Test
    void rangeEndsAreNotLostToRounding() {
        String yaml = SHORT.replace("{name: ocsvm}", "{name: ocsvm, grid: {nu: {from: 0.1, to: 0.3, step: 0.1}}}");
        assertThat(SuiteFiles.read(folder, yaml).detectors().get(0).settings())
                .extracting(setting -> setting.hyperparameters().get("nu"))
                .containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void numbersWithExponentsAreNumbers() {
        String yaml = SHORT.replace("{name: ocsvm}", "{name: imd-ad, with: {learning_rate: 1e-3}}");
        assertThat(SuiteFiles.read(folder, yaml)
                        .detectors()
                        .get(0)
                        .settings()
                        .get(0)
                        .hyperparameters())
                .containsEntry("learning_rate", 0.001);
    }

    @Test
    void wordsThatOldYamlTakesForBooleansStayWords() {
        assertThat(SuiteFiles.read(folder, SHORT.replace("title: t", "title: no"))
                        .title())
                .isEqualTo("no");
    }

    @Test
    void oneLabelMayStandForDifferentSettingsOnDifferentData() {
        String yaml = SHORT.replace("[{name: digits}]", "[{name: digits}, {name: thyroid}]")
                .replace("{name: ocsvm}", "{name: ocsvm, only: [digits]}, {name: ocsvm, only: [thyroid]}");
        assertThat(SuiteFiles.read(folder, yaml).detectors()).hasSize(2);
    }

    @Test
    void presetsAreWrittenOut() {
        String yaml = SHORT.replace("name: digits", "name: digits, preprocessing: [deep-svdd]");
        assertThat(SuiteFiles.read(folder, yaml).data().get(0).preprocessing())
                .containsExactly("divide-255", "gcn-l1", "min-max-global");
    }

    @Test
    void ownFilesAreFoundBesideTheSuite() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "a,kind\n1,x\n");
        String yaml = SHORT.replace("name: digits", "name: mine, file: mine.csv, label: kind, anomaly_labels: [x]");
        assertThat(SuiteFiles.read(folder, yaml).data().get(0).file())
                .contains(new FileSource(
                        table, FileOptions.defaults().withLabel("kind").withAnomalies(List.of("x"))));
    }

    @Test
    void aliasesMayRepeatAValue() {
        String yaml = SHORT.replace(
                "[{name: digits}]",
                "[{name: digits, preprocessing: &p [min-max]}," + " {name: thyroid, preprocessing: *p}]");
        assertThat(SuiteFiles.read(folder, yaml).data().get(1).preprocessing()).containsExactly("min-max");
    }

    @Test
    void theSelectionOfTheBestTestEpochIsSaidInTheLabel() {
        DetectorEntry entry = detector("{name: deep-svdd, label: Mine, selection: best-test-epoch}");
        assertThat(entry.selection()).isEqualTo(Selection.BEST_TEST_EPOCH);
        assertThat(entry.settings()).extracting(Setting::label).containsExactly("Mine, best test epoch");
    }

    @Test
    void nothingIsSelectedUnlessTheSuiteSaysSo() {
        assertThat(detector("{name: ocsvm}").selection()).isEqualTo(Selection.LAST_EPOCH);
        assertThat(detector("{name: ocsvm, selection: last-epoch}").settings())
                .extracting(Setting::label)
                .containsExactly("OCSVM");
    }

    @Test
    void theTestShareOfAnomaliesIsThatOfAllRowsUnlessItIsGiven() {
        String data = "data: [{name: digits, test_share: 0.5, test_anomaly_share: 1}]";
        Protocol given = SuiteFiles.read(folder, SHORT.replace("data: [{name: digits}]", data))
                .data()
                .get(0)
                .shares();
        assertThat(given.testShare()).isEqualTo(0.5);
        assertThat(given.testAnomalyShare()).isEqualTo(1);
        assertThat(SuiteFiles.read(folder, SHORT).data().get(0).shares().testAnomalyShare())
                .isEqualTo(0.3);
    }

    private DetectorEntry detector(String entry) {
        return SuiteFiles.read(folder, SHORT.replace("{name: ocsvm}", entry))
                .detectors()
                .get(0);
    }
}
