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
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataImportTest {

    @TempDir
    Path home;

    @Test
    void filesGoToTheSetWhoseContentTheyHave() throws IOException {
        write(home.resolve("from/a/images.gz"), "red images");
        write(home.resolve("from/b/images"), "blue images");
        write(home.resolve("from/notes.txt"), "something else");

        assertThat(importer(RED, BLUE).run(home.resolve("from")))
                .extracting(DataImport.Imported::target)
                .containsExactly(home.resolve("cache/red/images.gz"), home.resolve("cache/blue/images"));
        assertThat(home.resolve("cache/blue/images")).hasContent("blue images");
        try (Stream<Path> left = Files.list(home.resolve("cache/red"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aSingleFileCanBeImported() throws IOException {
        Path labels = write(home.resolve("labels"), "blue labels");

        assertThat(importer(RED, BLUE).run(labels)).singleElement().satisfies(imported -> {
            assertThat(imported.set()).isEqualTo(BLUE);
            assertThat(imported.target()).hasContent("blue labels");
        });
    }

    @Test
    void importingTheCacheItselfChangesNothing() throws IOException {
        Path labels = write(home.resolve("cache/red/labels"), "red labels");

        importer(RED).run(home.resolve("cache"));
        assertThat(labels).hasContent("red labels");
    }

    @Test
    void changedContentIsRefused() throws IOException {
        Path labels = write(home.resolve("labels"), "green labels");

        assertThatThrownBy(() -> importer(RED, BLUE).run(labels))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(labels + ": content differs from the published file of red or blue; get an unchanged copy");
        assertThat(home.resolve("cache")).doesNotExist();
    }

    @Test
    void aPlaceWithoutFilesOfTheSetsIsAnError() throws IOException {
        Path empty = Files.createDirectory(home.resolve("empty"));

        assertThatThrownBy(() -> importer(RED).run(empty))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(empty + ": no file of red found; expected are names such as images.gz, labels.gz");
        assertThatThrownBy(() -> importer(RED).run(home.resolve("none")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(home.resolve("none") + ": no such file or folder");
    }

    private DataImport importer(NamedDataset... sets) {
        Path cache = home.resolve("cache");
        return new DataImport(new SearchPlaces(List.of(cache), cache), List.of(sets));
    }
}
