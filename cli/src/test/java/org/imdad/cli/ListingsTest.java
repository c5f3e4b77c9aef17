package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.Hyperparameter;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.data.catalog.DatasetListing;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private static final List<DetectorDescription> DETECTORS = Detectors.installed().all().stream()
            .map(DetectorFactory::description)
            .toList();

    @Test
    void theListNamesEveryDetectorAndDataSet() {
        String list = CommandRun.of("list").output();

        DETECTORS.forEach(detector -> assertThat(list).containsPattern("(?m)^" + Pattern.quote(detector.name()) + " "));
        DatasetListing.names().forEach(name -> assertThat(list).containsPattern("(?m)^" + name + " "));
        assertThat(CommandRun.of("list", "detectors").output()).doesNotContain("cifar10");
        assertThat(CommandRun.of("list", "datasets").output()).doesNotContain("ocsvm");
    }

    @Test
    void jsonHasEverythingThatADescriptionHas() throws Exception {
        JsonNode detectors = new ObjectMapper()
                .readTree(CommandRun.of("list", "--format", "json").output())
                .get("detectors");

        assertThat(detectors).hasSameSizeAs(DETECTORS);
        for (int i = 0; i < DETECTORS.size(); i++) {
            DetectorDescription detector = DETECTORS.get(i);
            assertThat(detectors.get(i).get("name").asText()).isEqualTo(detector.name());
            assertThat(detectors.get(i).get("transductive").asBoolean()).isEqualTo(detector.transductive());
            assertThat(detectors.get(i).get("paper").get("title").asText())
                    .isEqualTo(detector.paper().title());
            assertThat(detectors.get(i).get("hyperparameters"))
                    .extracting(parameter -> parameter.get("name").asText())
                    .containsExactlyElementsOf(detector.parameters().stream()
                            .map(Hyperparameter::name)
                            .toList());
        }
    }

    @Test
    void aDescriptionHasALinePerHyperparameter() {
        for (DetectorDescription detector : DETECTORS) {
            String text = CommandRun.of("describe", detector.name()).output();

            assertThat(text)
                    .startsWith(detector.name())
                    .contains(Integer.toString(detector.paper().year()));
            assertThat(text.contains("\ntransductive ")).isEqualTo(detector.transductive());
            for (Hyperparameter parameter : detector.parameters()) {
                assertThat(text)
                        .containsPattern("(?m)^" + parameter.name() + " +" + ParameterSchema.word(parameter.type())
                                + " +" + Pattern.quote(Wording.value(parameter.byDefault())) + " ");
            }
            assertThat(text.lines()).allMatch(line -> line.length() <= 160 && line.equals(line.stripTrailing()));
        }
    }

    @Test
    void aDataSetIsDescribedWithItsOriginAndLicence() throws Exception {
        assertThat(CommandRun.of("describe", "cifar10").output())
                .contains("3×32×32", "50000 for training, 10000 for test", "airplane, automobile", "A. Krizhevsky");
        JsonNode thyroid = new ObjectMapper()
                .readTree(
                        CommandRun.of("describe", "thyroid", "--format", "json").output());
        assertThat(thyroid.get("training_rows").asInt()).isEqualTo(3772);
        assertThat(thyroid.get("anomalies").asInt()).isEqualTo(93);
        assertThat(thyroid.get("available").asBoolean()).isTrue();
    }

    @Test
    void numbersAreWrittenAsInSuites() {
        assertThat(List.of(1e-6, 20.0, 0.5, 1.5e-5, 1e22))
                .extracting(Wording::value)
                .containsExactly("1e-6", "20", "0.5", "1.5e-5", "1e22");
        assertThat(Wording.value("1.0")).isEqualTo("1.0");
    }

    @Test
    void listingLoadsNeitherNativeLibrariesNorAnXmlParser() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "list")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.contains(" source: ")))
                    .anyMatch(line -> line.contains("org.imdad.cli.ListCommand"))
                    .noneMatch(line -> line.matches("\\S+ (org\\.nd4j|org\\.bytedeco|org\\.tribuo|javax\\.xml)\\..*"));
        }
        assertThat(process.waitFor()).isZero();
    }
}
