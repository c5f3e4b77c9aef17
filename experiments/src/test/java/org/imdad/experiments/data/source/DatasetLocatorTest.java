package org.imdad.experiments.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.source.SmallSets.BLUE;
import static org.imdad.experiments.data.source.SmallSets.RED;
import static org.imdad.experiments.data.source.SmallSets.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLocatorTest {

    @TempDir
    Path home;

    private Path given;
    private Path cache;
    private DatasetLocator locator;

    @BeforeEach
    void makeFolders() throws IOException {
        given = Files.createDirectories(home.resolve("given"));
        cache = home.resolve("cache");
        locator = new DatasetLocator(new SearchPlaces(List.of(given, cache), cache));
    }

    @Test
    void plainAndCompressedFilesCount() throws IOException {
        write(given.resolve("red/images"), "red images");
        write(given.resolve("red/labels.gz"), "red labels");

        LocatedDataset found = locator.require(RED);
        assertThat(found.folder()).isEqualTo(given.resolve("red"));
        assertThat(found.files()).containsExactly(given.resolve("red/images"), given.resolve("red/labels.gz"));
        found.verify();
    }

    @Test
    void aFolderInsideTheSetsOwnCounts() throws IOException {
        write(cache.resolve("red/inner/images"), "red images");
        write(cache.resolve("red/inner/labels"), "red labels");

        assertThat(locator.require(RED).folder()).isEqualTo(cache.resolve("red/inner"));
    }

    @Test
    void filesDirectlyInThePlaceBelongToTheSetWhoseContentTheyHave() throws IOException {
        write(given.resolve("images.gz"), "blue images");
        write(given.resolve("labels.gz"), "blue labels");

        assertThat(locator.find(BLUE)).isPresent();
        assertThat(locator.find(RED)).isEmpty();
    }

    @Test
    void theGivenFolderComesBeforeTheCache() throws IOException {
        for (Path place : List.of(cache, given)) {
            write(place.resolve("red/images"), "red images");
            write(place.resolve("red/labels"), "red labels");
        }

        assertThat(locator.require(RED).folder()).isEqualTo(given.resolve("red"));
    }

    @Test
    void aMissingSetIsExplainedInOneLine() {
        assertThatThrownBy(() -> locator.require(RED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "data set red is not on this machine (looked in %s, %s); run `imdad data get red`, or without"
                                        .formatted(given, cache)
                                + " network put images.gz, labels.gz into " + cache.resolve("red"));
    }

    @Test
    void anIncompleteSetIsExplainedInOneLine() throws IOException {
        write(cache.resolve("red/labels"), "red labels");

        assertThatThrownBy(() -> locator.require(RED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(%s lacks images)".formatted(cache.resolve("red")));
    }

    @Test
    void changedContentIsFoundByVerification() throws IOException {
        write(given.resolve("red/images"), "red imagez");
        write(given.resolve("red/labels"), "red labels");

        assertThatThrownBy(() -> locator.require(RED).verify())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        given.resolve("red/images") + ": content differs from the published file of red");
    }

    @Test
    void placesComeFromOptionEnvironmentAndHome() throws IOException {
        Path variable = Files.createDirectories(home.resolve("variable"));
        SearchPlaces places = SearchPlaces.of(Optional.of(given), Map.of("IMDAD_DATA", variable.toString()), home);

        assertThat(places.folders())
                .containsExactly(given, variable, home.resolve(".cache/imdad"), Path.of("/usr/share/datasets"));
        assertThat(SearchPlaces.of(Optional.empty(), Map.of("XDG_CACHE_HOME", "/xdg"), home)
                        .cacheOf(RED))
                .isEqualTo(Path.of("/xdg/imdad/red"));
    }

    @Test
    void aGivenFolderThatIsNoneIsAnError() {
        assertThatThrownBy(() -> SearchPlaces.of(Optional.of(home.resolve("none")), Map.of(), home))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--data-dir: %s is not a folder; give the folder that holds the data sets"
                        .formatted(home.resolve("none")));
        assertThatThrownBy(() -> SearchPlaces.of(Optional.empty(), Map.of("IMDAD_DATA", "/no/such"), home))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("environment variable IMDAD_DATA: /no/such is not a folder");
    }
}
