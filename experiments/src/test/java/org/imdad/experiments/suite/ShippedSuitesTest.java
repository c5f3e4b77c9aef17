package org.imdad.experiments.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.data.source.NamedDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suites that users find in the project, read with the real detectors and data sets. */
class ShippedSuitesTest {

    private static final Path PROJECT = Path.of("..");

    static List<Path> suites() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("suites"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void shippedSuiteIsValid(Path file) {
        assertThatCode(() -> reader().read(file)).doesNotThrowAnyException();
    }

    @Test
    void exampleOfTheDocumentationIsValid(@TempDir Path folder) throws IOException {
        String text = Files.readString(PROJECT.resolve("docs/suites.md"));
        int begin = text.indexOf("```yaml\n") + "```yaml\n".length();
        Path file =
                Files.writeString(folder.resolve("example.yaml"), text.substring(begin, text.indexOf("```", begin)));
        Suite suite = reader().read(file);
        assertThat(suite.data()).hasSize(2);
        assertThat(suite.detectors().get(0).settings()).hasSize(6);
    }

    private static SuiteReader reader() {
        Map<String, List<String>> classNames = new HashMap<>();
        BuiltinDatasets.infos().forEach(info -> classNames.put(info.name(), info.classNames()));
        NamedDatasets.all().forEach(set -> classNames.put(set.name(), set.classNames()));
        return new SuiteReader(Detectors.installed(), classNames);
    }
}
