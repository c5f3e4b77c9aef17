package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.MemoryRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanDigestTest {

    private static final MemoryRows ROWS = MemoryRows.numbered(new int[] {0, 1, 0, 1});

    @TempDir
    Path folder;

    @Test
    void otherWordsForTheSameSuiteAndWhatDoesNotConcernThePlanChangeNothing() {
        String digest = digest(SuiteFiles.VALID);
        assertThat(digest("# a comment\n" + SuiteFiles.VALID)).isEqualTo(digest);
        assertThat(digest(SuiteFiles.VALID.replace("[3, 1]", "[3,   1]"))).isEqualTo(digest);
        assertThat(digest(SuiteFiles.VALID.replace("workers: 2", "workers: 3"))).isEqualTo(digest);
        assertThat(digest(SuiteFiles.VALID.replace("10m", "5m"))).isEqualTo(digest);
        assertThat(digest(SuiteFiles.VALID.replace("A small suite", "A tiny suite")))
                .isEqualTo(digest);
    }

    @Test
    void whateverEntersAPlanEntersItsDigest() {
        List<String> digests = List.of(
                digest(SuiteFiles.VALID),
                changed("[3, 1]", "[1, 3]"),
                changed("[3, 1]", "[3, 1, 2]"),
                changed("[0, 1]", "[1, 0]"),
                changed("[0, 1]", "all"),
                changed("min-max-global", "standardise"),
                changed("share: 0.05", "share: 0.06"),
                changed("from: [3, 4]", "from: [3]"),
                changed("pollution: 0.1", "pollution: 0.2"),
                changed("test_share: 0.25", "test_share: 0.3"),
                changed("validation_share: 0.2", "validation_share: 0.1"),
                changed("split_seed: 7", "split_seed: 8"),
                changed("    split_seed: 7\n", ""),
                changed("label: IMD", "label: IMD-AD"),
                changed("nu: 1,", "nu: 0.5,"),
                changed("step: 0.5", "step: 0.25"),
                changed("only: [digits]", "only: [digits, thyroid]"),
                changed("gamma: 0.5", "gamma: 0.25"),
                changed("gamma: 0.5", "nu: 0.2"));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void otherDataMakeAnotherPlan() {
        Suite suite = SuiteFiles.read(folder, SuiteFiles.VALID);
        Dataset digits = dataset("digits", "sum of digits", Optional.empty());
        assertThat(List.of(
                        digest(suite, digits),
                        digest(suite, dataset("digits", "another sum", Optional.empty())),
                        digest(suite, dataset("digits", "sum of digits", Optional.of(ROWS))),
                        digest(
                                suite,
                                new Dataset(
                                        "digits",
                                        SampleShape.vector(1),
                                        List.of("zero", "one"),
                                        ROWS,
                                        Optional.empty(),
                                        "sum of digits"))))
                .doesNotHaveDuplicates();
    }

    private String changed(String part, String replacement) {
        assertThat(SuiteFiles.VALID).contains(part);
        return digest(SuiteFiles.VALID.replace(part, replacement));
    }

    private String digest(String yaml) {
        return digest(SuiteFiles.read(folder, yaml), dataset("digits", "sum of digits", Optional.empty()));
    }

    private static String digest(Suite suite, Dataset digits) {
        Dataset thyroid = dataset("thyroid", "sum of thyroid", Optional.empty());
        return PlanDigest.of(suite, Map.of("digits", digits, "thyroid", thyroid), Detectors.installed());
    }

    private static Dataset dataset(String name, String checksum, Optional<MemoryRows> test) {
        return new Dataset(
                name, SampleShape.vector(1), SuiteFiles.DATASETS.get(name), ROWS, test.map(rows -> rows), checksum);
    }
}
