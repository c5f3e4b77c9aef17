package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.outside.OutsideFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.MemoryRows;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

    private static final MemoryRows ROWS =
            MemoryRows.numbered(IntStream.range(0, 120).map(i -> i % 3).toArray());

    private static final Map<String, Dataset> DATASETS = Map.of(
            "garments",
            new Dataset(
                    "garments",
                    SampleShape.vector(1),
                    List.of("t-shirt", "trouser", "coat"),
                    ROWS,
                    Optional.of(ROWS),
                    "sum-of-garments"),
            "thyroid",
            new Dataset(
                    "thyroid",
                    SampleShape.vector(1),
                    Dataset.ANOMALY_CLASSES,
                    MemoryRows.numbered(
                            IntStream.range(0, 100).map(i -> i % 5 / 4).toArray()),
                    Optional.empty(),
                    "sum-of-thyroid"));

    @TempDir
    Path folder;

    @Test
    void seedsThenDataThenClassesThenDetectorsThenSettings() {
        Plan plan = plan(
                "seeds: [5, 2]",
                "data: [{name: garments, normal_classes: [2, t-shirt]}, {name: thyroid}]",
                "detectors: [{name: ocsvm, grid: {nu: [0.1, 0.2]}}, {name: mean, only: [thyroid]}]");
        assertThat(plan.trials())
                .extracting(planned -> "%d %s %s %s"
                        .formatted(
                                planned.trial().seed(),
                                planned.trial().dataset(),
                                planned.trial().protocol().normalClass(),
                                planned.label()))
                .containsExactly(
                        "5 garments coat OCSVM (nu=0.1)",
                        "5 garments coat OCSVM (nu=0.2)",
                        "5 garments t-shirt OCSVM (nu=0.1)",
                        "5 garments t-shirt OCSVM (nu=0.2)",
                        "5 thyroid normal OCSVM (nu=0.1)",
                        "5 thyroid normal OCSVM (nu=0.2)",
                        "5 thyroid normal mean",
                        "2 garments coat OCSVM (nu=0.1)",
                        "2 garments coat OCSVM (nu=0.2)",
                        "2 garments t-shirt OCSVM (nu=0.1)",
                        "2 garments t-shirt OCSVM (nu=0.2)",
                        "2 thyroid normal OCSVM (nu=0.1)",
                        "2 thyroid normal OCSVM (nu=0.2)",
                        "2 thyroid normal mean");
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void allClassesAreNormalInTurnWhereNoneIsNamed() {
        assertThat(normalClasses(plan("data: [{name: garments}]"))).containsExactly("t-shirt", "trouser", "coat");
        assertThat(normalClasses(plan("data: [{name: garments, normal_classes: all}]")))
                .containsExactly("t-shirt", "trouser", "coat");
        assertThat(normalClasses(plan("data: [{name: thyroid}]"))).containsExactly("normal");
    }

    @Test
    void trialHoldsEverythingItsResultDependsOn() {
        Trial trial = plan("seeds: [4]", "data: [{name: thyroid, preprocessing: [standardise], test_share: 0.4}]")
                .trials()
                .get(0)
                .trial();
        assertThat(trial.detector()).isEqualTo("ocsvm");
        assertThat(trial.hyperparameters()).containsOnlyKeys("nu", "gamma", "cache_mb", "solver");
        assertThat(trial.dataChecksum()).isEqualTo("sum-of-thyroid");
        assertThat(trial.protocol()).isEqualTo(new Protocol("normal", 0.4, 0, List.of(), 0, 0, 4));
        assertThat(trial.preprocessing()).containsExactly("standardise");
        assertThat(trial.seed()).isEqualTo(4);
    }

    @Test
    void splitSeedIsTheTrialsOwnUnlessFixed() {
        assertThat(splitSeeds(plan("seeds: [4, 6]", "data: [{name: thyroid}]"))).containsExactly(4L, 6L);
        assertThat(splitSeeds(plan("seeds: [4, 6]", "data: [{name: thyroid, split_seed: 9}]")))
                .containsExactly(9L, 9L);
    }

    @Test
    void normalClassIsNoSourceOfLabelledAnomalies() {
        Plan plan = plan("data: [{name: garments, labelled_anomalies: {share: 0.1, from: [trouser, 0]}}]");
        assertThat(plan.trials())
                .extracting(planned -> planned.trial().protocol().labelledFrom())
                .containsExactly(List.of("trouser"), List.of("t-shirt"), List.of("t-shirt", "trouser"));
    }

    @Test
    void suitesThatMeanTheSameShareTrials() {
        assertThat(ids(plan("data: [{name: garments, test_share: 0.2, labelled_anomalies: {share: 0, from: [coat]}}]")))
                .isEqualTo(ids(plan("data: [{name: garments}]")));
        assertThat(ids(plan("data: [{name: garments, preprocessing: [deep-svdd]}]")))
                .isEqualTo(ids(plan("data: [{name: garments, preprocessing: [divide-255, gcn-l1, min-max-global]}]")));
    }

    @Test
    void repeatedTrialsRunOnce() {
        Plan plan = plan("data: [{name: thyroid}, {name: thyroid}]");
        assertThat(plan.trials()).hasSize(1);
        assertThat(plan.notes())
                .containsExactly("%s:3: OCSVM on thyroid with normal class normal is there twice and runs once"
                        .formatted(folder.resolve("s.yaml")));
    }

    @Test
    void oneTrialUnderTwoLabelsIsKeptUnderBoth() {
        Plan plan = plan(
                "data: [{name: thyroid}]",
                "detectors: [{name: ocsvm, label: A}, {name: ocsvm, label: B, with: {nu: 0.1}}]");
        assertThat(plan.trials()).extracting(PlannedTrial::label).containsExactly("A", "B");
        assertThat(plan.trials())
                .extracting(PlannedTrial::id)
                .containsOnly(plan.trials().get(0).id());
    }

    @Test
    void dataOnWhichNothingRunsIsNoted() {
        Plan plan = plan("data: [{name: thyroid}, {name: garments}]", "detectors: [{name: ocsvm, only: [thyroid]}]");
        assertThat(plan.notes()).containsExactly(folder.resolve("s.yaml") + ":3: no detector runs on garments");
    }

    @Test
    void onlyATrialOfADetectorFromOutsideIsTiedToItsCode() {
        Plan plan = plan("data: [{name: thyroid}]", "detectors: [{name: ocsvm}, {name: outside}]");

        assertThat(plan.trials())
                .extracting(planned -> planned.trial().implementation())
                .containsExactly(Implementation.version(), Implementation.of(new OutsideFactory()));
    }

    @Test
    void splitsThatCannotBeDrawnAreRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> plan("data: [{name: thyroid, labelled_anomalies: {share: 0.9}}]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "%s:3: data set thyroid: labelled share 0.9 of 56 normal training rows asks for 50 anomalies, but"
                                + " class anomaly has 14; lower the share or draw from more classes",
                        folder.resolve("s.yaml"));
        assertThatThrownBy(
                        () -> plan(
                                "data: [{name: garments, normal_classes: [coat], labelled_anomalies: {share: 0.1, from: [2]}}]"))
                .hasMessage(
                        "%s:3: labelled anomalies of data set garments are drawn from class coat only, which is the normal"
                                + " class; name another class",
                        folder.resolve("s.yaml"));
    }

    private Plan plan(String... lines) {
        String yaml = "suite: s\ntitle: t\n" + String.join("\n", sorted(lines));
        if (!yaml.contains("detectors:")) {
            yaml += "\ndetectors: [{name: ocsvm}]";
        }
        return Planner.plan(SuiteFiles.read(folder, yaml), DATASETS, Detectors.installed());
    }

    /** Data first, so that it stands in line 3. */
    private static List<String> sorted(String... lines) {
        return Arrays.stream(lines).sorted().toList();
    }

    private static List<String> normalClasses(Plan plan) {
        return plan.trials().stream()
                .map(planned -> planned.trial().protocol().normalClass())
                .toList();
    }

    private static List<Long> splitSeeds(Plan plan) {
        return plan.trials().stream()
                .map(planned -> planned.trial().protocol().splitSeed())
                .toList();
    }

    private static List<String> ids(Plan plan) {
        return plan.trials().stream().map(PlannedTrial::id).toList();
    }
}
