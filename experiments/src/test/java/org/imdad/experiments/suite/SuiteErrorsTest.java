package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each error is made in the valid suite; the message is its line in full, without the folder. */
class SuiteErrorsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: A small      | titel: A small      | s.yaml:1: the key title is missing
                    suite: small        | suite: Small One    | s.yaml:1: suite: found Small One, allowed is a name of lower-case letters, digits and hyphens
                    title: A small suite | title:             | s.yaml:2: title: found nothing, allowed is text of one line without control characters
                    seeds: [3, 1]       | seeds: 0            | s.yaml:3: seeds: found 0, allowed is a whole number from 1 to 10000
                    seeds: [3, 1]       | seeds: []           | s.yaml:3: seeds: found an empty list, allowed is a list with at least one element
                    seeds: [3, 1]       | seeds: [3, 3]       | s.yaml:3: seeds[1]: the seed 3 stands twice; keep one of them
                    seeds: [3, 1]       | seeds: [3, -1]      | s.yaml:3: seeds[1]: found -1, allowed is a whole number, at least 0
                    seeds: [3, 1]       | seeds: [3, 1.5]     | s.yaml:3: seeds[1]: found 1.5, allowed is a whole number, at least 0
                    workers: 2          | workers: two        | s.yaml:4: workers: found two, allowed is a whole number from 1 to 1024
                    workers: 2          | workers: "2"        | s.yaml:4: workers: found the text "2", allowed is a whole number from 1 to 1024
                    workers: 2          | seeds: 4            | s.yaml:4: seeds: the key stands twice, first in line 3; keep one of them
                    time_limit: 10m     | time_limit: 10      | s.yaml:5: time_limit: found 10, allowed is a positive number with s, m or h behind it, such as 90s or 10m
                    time_limit: 10m     | time_limit: 0s      | s.yaml:5: time_limit: found 0s, allowed is a positive number with s, m or h behind it, such as 90s or 10m
                    name: digits        | name: digit         | s.yaml:7: data[0].name: unknown data set digit; known are digits, garments, thyroid; did you mean digits?; for your own data add the key file
                    normal_classes: [0, 1] | normal_classes: 1 | s.yaml:8: data[0].normal_classes: found 1, allowed is a list of classes or the word all
                    normal_classes: [0, 1] | normal_classes: [0, 10] | s.yaml:8: data[0].normal_classes[1]: unknown class 10; known are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 (or their numbers, 0 to 9); did you mean 0?
                    [min-max-global]    | [min-max-globl]     | s.yaml:9: data[0].preprocessing[0]: unknown preprocessing step min-max-globl; known are divide-255, gcn-l1, gcn-l2, min-max-global, min-max, standardise, standardise-channels, deep-svdd; did you mean min-max-global?
                    [min-max-global]    | min-max             | s.yaml:9: data[0].preprocessing: found min-max, allowed is a list ([a, b, ...])
                    {share: 0.05, from  | {form               | s.yaml:10: data[0].labelled_anomalies.form: unknown key, allowed are share, from; did you mean from?
                    {share: 0.05, from  | {from               | s.yaml:10: data[0].labelled_anomalies: the key share is missing
                    share: 0.05         | share: 1.5          | s.yaml:10: data[0].labelled_anomalies.share: found 1.5, allowed is [0, 1]
                    from: [3, 4]        | from: [3, x]        | s.yaml:10: data[0].labelled_anomalies.from[1]: unknown class x; known are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 (or their numbers, 0 to 9); did you mean 0?
                    pollution: 0.1      | polution: 0.1       | s.yaml:11: data[0].polution: unknown key, allowed are name, file, label, values, anomaly_labels, labels_file, normal_classes, preprocessing, labelled_anomalies, pollution, test_share, test_anomaly_share, validation_share, split_seed; did you mean pollution?
                    pollution: 0.1      | pollution: [0.1]    | s.yaml:11: data[0].pollution: found a list, allowed is a number
                    pollution: 0.1      | pollution: .nan     | s.yaml:11: data[0].pollution: found .nan, allowed is a number
                    test_share: 0.25    | test_share: 1       | s.yaml:12: data[0].test_share: found 1.0, allowed is (0, 1)
                    test_share: 0.25    | test_anomaly_share: 0 | s.yaml:12: data[0].test_anomaly_share: found 0.0, allowed is (0, 1]
                    split_seed: 7       | split_seed: 7.5     | s.yaml:14: data[0].split_seed: found 7.5, allowed is a whole number, at least 0
                    split_seed: 7       | label: y            | s.yaml:14: data[0].label: allowed only together with the key file
                    split_seed: 7       | file: none.csv      | s.yaml:14: data[0].file: found DIR/none.csv, which does not exist; paths are relative to the suite's folder
                    label: IMD          | label: !!binary IMD | s.yaml:19: detectors[0].label: found the tag !!binary, allowed is text of one line without control characters
                    {nu: 1,             | {nu: 0,             | s.yaml:20: detectors[0].with.nu: found 0.0, allowed is (0, inf)
                    {nu: 1,             | {nu: no,            | s.yaml:20: detectors[0].with.nu: found no, allowed is a number in (0, inf)
                    {nu: 1,             | {nu1: 4,            | s.yaml:22: detectors[0].grid.nu1: stands under with and under grid; keep one of them
                    nu1: [4, 20]        | nu1: 4              | s.yaml:22: detectors[0].grid.nu1: found 4, allowed is a list of values or a range {from: a, to: b, step: c}
                    nu1: [4, 20]        | nu1: [4, 4.0]       | s.yaml:22: detectors[0].grid.nu1[1]: the value 4 stands twice; keep one of them
                    nu1: [4, 20]        | nu1: [1e999, 2e999] | s.yaml:22: detectors[0].grid.nu1: found Infinity, allowed is (1, inf)
                    step: 0.5           | step: 0             | s.yaml:23: detectors[0].grid.nu2: found from 2, to 3, step 0; allowed is a positive step and from at most to
                    step: 0.5           | step: 0.00001       | s.yaml:23: detectors[0].grid.nu2: found more than 10000 values, allowed are at most that many
                    step: 0.5           | step: 0.0002        | s.yaml:22: detectors[0].grid: found 10002 combinations, allowed are at most 10000
                    only: [digits]      | only: [digit]       | s.yaml:24: detectors[0].only[0]: digit is no data set of this suite; these are digits, thyroid; did you mean digits?
                    only: [digits]      | selection: best    | s.yaml:24: detectors[0].selection: found best, allowed is last-epoch or best-test-epoch
                    name: ocsvm         | {}                  | s.yaml:26: not valid YAML: expected <block end>, but found '<block mapping start>'
                    gamma: 0.5          | gama: 0.5           | s.yaml:27: detectors[1].with.gama: found an unknown hyperparameter, allowed is one of nu, gamma, cache_mb, solver; did you mean gamma?
                    """)
    void eachErrorHasItsLine(String good, String bad, String expected) {
        assertThat(SuiteFiles.VALID).contains(good);
        assertThat(problems(SuiteFiles.VALID.replace(good, bad))).contains(expected);
    }

    @Test
    void unknownDetectorIsNamedWithTheNearestKnownOne() {
        assertThat(problems(SuiteFiles.VALID.replace("name: imd-ad", "name: imdad")))
                .singleElement()
                .asString()
                .startsWith("s.yaml:18: detectors[0].name: unknown detector imdad; known are ")
                .endsWith("; did you mean imd-ad?");
    }

    /** ν₁ must exceed 1 + ν; the line is that of ν₁ in the grid, once for the two values of ν₂. */
    @Test
    void combinationsOfHyperparametersAreChecked() {
        assertThat(problems(SuiteFiles.VALID.replace("[4, 20]", "[1.5, 20]")))
                .singleElement()
                .asString()
                .startsWith("s.yaml:22: detectors[0].grid.nu1: found 1.5, allowed is ");
    }

    @Test
    void allErrorsAreReportedInTheOrderOfTheFile() {
        String yaml = SuiteFiles.VALID
                .replace("name: ocsvm", "name: ocsvn")
                .replace("pollution: 0.1", "pollution: 0.9")
                .replace("workers: 2", "workers: 0");
        assertThat(problems(yaml))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("s.yaml:4: workers: "),
                        line -> assertThat(line).startsWith("s.yaml:11: data[0].pollution: "),
                        line -> assertThat(line).startsWith("s.yaml:25: detectors[1].name: "));
    }

    @Test
    void oneLabelForTwoDetectorsOnTheSameDataIsRefused() {
        assertThat(problems(SuiteFiles.VALID + "  - name: ocsvm\n    only: [thyroid]\n"))
                .containsExactly(
                        "s.yaml:28: detectors[2]: the label OCSVM is taken by an earlier entry on the same data"
                                + " set; give another label");
    }

    @Test
    void oneNameForTwoFilesIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "");
        Files.writeString(folder.resolve("b.csv"), "");
        assertThat(problems("""
                        suite: s
                        title: t
                        data:
                          - {name: own, file: a.csv}
                          - {name: own, file: b.csv}
                          - {name: digits, file: b.csv}
                        detectors: [{name: ocsvm}]
                        """))
                .containsExactly(
                        "s.yaml:5: data[1].name: own stands for another file in an earlier entry; choose another name",
                        "s.yaml:6: data[2].name: digits is the name of a known data set; choose another name for the file");
    }

    @Test
    void filesThatAreNoSuitesAreRefused() throws IOException {
        assertThat(problems("")).containsExactly("s.yaml: the file is empty");
        assertThat(problems("- a\n")).containsExactly("s.yaml:1: found a list, allowed is a mapping (key: value)");
        assertThat(problems("a: [1\nb: 2\n"))
                .containsExactly("s.yaml:2: not valid YAML: expected ',' or ']', but got :");
        assertThat(problems("a: 1\n---\nb: 2\n"))
                .containsExactly("s.yaml:2: not valid YAML: but found another document");
        Files.write(folder.resolve("s.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> reader().read(folder.resolve("s.yaml")))
                .hasMessageEndingWith("s.yaml: not UTF-8 text; save it in that encoding");
        assertThatThrownBy(() -> reader().read(folder)).hasMessageEndingWith(": found a folder, needed is a file");
        assertThatThrownBy(() -> reader().read(folder.resolve("t.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("t.yaml: file not found; check the path");
    }

    @Test
    void nestedAliasesDoNotGrow() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString()))
                .singleElement()
                .asString()
                .startsWith("s.yaml:1: not valid YAML: Number of aliases for non-scalar nodes exceeds");
    }

    private static SuiteReader reader() {
        return new SuiteReader(Detectors.installed(), SuiteFiles.DATASETS);
    }

    private List<String> problems(String yaml) {
        try {
            SuiteFiles.read(folder, yaml);
            return List.of();
        } catch (InvalidInputException e) {
            String inFolder = folder + "/";
            return e.getMessage()
                    .lines()
                    .map(line -> line.startsWith(inFolder) ? line.substring(inFolder.length()) : line)
                    .map(line -> line.replace(folder.toString(), "DIR"))
                    .toList();
        }
    }
}
