package org.imdad.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imdad.baselines.deepsvdd.DeepSvddFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.format.DatasetFiles;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.NamedDatasets;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.protocol.Splitter;
import org.imdad.stats.Auroc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deep SVDD with its published settings, all epochs and one seed, against the table of the paper (AUROC in percent on the
 * whole test split; a mean over ten seeds there). Takes tens of minutes.
 */
@Tag("reproduction")
class DeepSvddReproductionTest {

    @ParameterizedTest
    @CsvSource({"0, 98.0", "1, 99.7", "8, 93.9"})
    void oneClassOnMnistIsWithinTwoPointsOfThePaper(String normalClass, double published) {
        Path folder = new DatasetLocator(SearchPlaces.of(Optional.empty()))
                .require(NamedDatasets.find("mnist").orElseThrow())
                .folder();
        Dataset mnist = DatasetFiles.open(folder, FileOptions.defaults());
        Protocol protocol = new Protocol(normalClass, 0.5, 0, List.of(), 0, 0, 0);
        Split split = Splitter.split(mnist, protocol, Preprocessing.of(List.of("deep-svdd")));

        try (FittedDetector fitted =
                new DeepSvddFactory().create(Map.of()).fit(split.training(), FitContext.seeded(0))) {
            double found = 100
                    * Auroc.of(
                            fitted.score(split.test().samples()), split.test().anomaly());
            System.out.printf(Locale.ROOT, "mnist/%s: AUROC %.2f, paper %.1f%n", normalClass, found, published);
            assertThat(found).isCloseTo(published, within(2.0));
        }
    }
}
