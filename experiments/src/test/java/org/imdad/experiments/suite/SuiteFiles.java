package org.imdad.experiments.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.Dataset;

/** Suites written to files and read with a few known data sets. */
final class SuiteFiles {

    static final Map<String, List<String>> DATASETS = Map.of(
            "digits", IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
            "garments", List.of("t-shirt", "trouser", "coat"),
            "thyroid", Dataset.ANOMALY_CLASSES);

    /** A valid suite; each line is a place for an error. */
    static final String VALID = """
            suite: small
            title: A small suite
            seeds: [3, 1]
            workers: 2
            time_limit: 10m
            data:
              - name: digits
                normal_classes: [0, 1]
                preprocessing: [min-max-global]
                labelled_anomalies: {share: 0.05, from: [3, 4]}
                pollution: 0.1
                test_share: 0.25
                validation_share: 0.2
                split_seed: 7
              - name: thyroid
                preprocessing: [standardise]
            detectors:
              - name: imd-ad
                label: IMD
                with: {nu: 1, encoder: mlp-16-4}
                grid:
                  nu1: [4, 20]
                  nu2: {from: 2, to: 3, step: 0.5}
                only: [digits]
              - name: ocsvm
                with:
                  gamma: 0.5
            """;

    private SuiteFiles() {}

    static Suite read(Path folder, String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
            return new SuiteReader(Detectors.installed(), DATASETS).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
