package org.imdad.experiments.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCatalogTest {

    private static final Path DEBIAN = Path.of("/usr/share/datasets");

    @TempDir
    Path folder;

    private DatasetListing listing;
    private DatasetCatalog catalog;

    @BeforeEach
    void makeCatalog() {
        DatasetLocator locator = new DatasetLocator(new SearchPlaces(List.of(folder), folder));
        listing = new DatasetListing(locator);
        catalog = new DatasetCatalog(locator);
    }

    @Test
    void builtInSetsAreAvailableAndNamedSetsAreNotHere() {
        assertThat(listing.entries())
                .extracting(entry -> entry.info().name(), CatalogEntry::available, CatalogEntry::place)
                .contains(tuple("digits", true, "built in"), tuple("mnist", false, "not here"));
    }

    @Test
    void whatIsListedIsWhatIsOpened() {
        for (CatalogEntry entry : listing.entries()) {
            if (entry.available()) {
                DatasetInfo info = entry.info();
                Dataset dataset = catalog.open(info.name());

                assertThat(dataset.name()).isEqualTo(info.name());
                assertThat(dataset.classNames()).isEqualTo(info.classNames());
                assertThat(dataset.shape()).isEqualTo(info.shape());
                assertThat(dataset.training().size()).isEqualTo(info.trainingRows());
                assertThat(dataset.test().map(Rows::size).orElse(0)).isEqualTo(info.testRows());
            }
        }
    }

    @Test
    void fashionMnistOfDebianIsOpenedWithItsClassNames() {
        assumeTrue(Files.isDirectory(DEBIAN.resolve("fashion-mnist")));
        DatasetCatalog debian =
                new DatasetCatalog(new DatasetLocator(new SearchPlaces(List.of(DEBIAN, folder), folder)));

        Dataset decoded = debian.open("fashion-mnist");
        assertThat(decoded.training().size()).isEqualTo(60_000);
        assertThat(decoded.test().orElseThrow().size()).isEqualTo(10_000);
        assertThat(decoded.classNames().get(decoded.training().label(0))).isEqualTo("ankle-boot");
        assertThat(debian.open("fashion-mnist").checksum()).isEqualTo(decoded.checksum());
    }

    @Test
    void anOwnFileIsOpenedUnderItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "a,label\n1,0\n2,0\n9,1\n");

        Dataset dataset = catalog.openFile("my-table", file, FileOptions.defaults());
        assertThat(dataset.name()).isEqualTo("my-table");
        assertThat(dataset.isAnomalyTable()).isTrue();
        assertThat(catalog.openFile("my-table", file, FileOptions.defaults()).checksum())
                .isEqualTo(dataset.checksum());
    }

    /** Their names choose the streams by which rows are drawn. */
    @Test
    void renamingAClassOfAnOwnFileChangesItsChecksum() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "a,label\n1,ok\n2,worn\n9,worn\n");
        String before = catalog.openFile("mine", file, FileOptions.defaults()).checksum();
        Files.writeString(file, "a,label\n1,ok\n2,wear\n9,wear\n");

        Dataset renamed = catalog.openFile("mine", file, FileOptions.defaults());
        assertThat(renamed.classNames()).containsExactly("ok", "wear");
        assertThat(renamed.checksum()).hasSize(64).isNotEqualTo(before);
    }

    @Test
    void unknownAndMissingSetsAreExplained() {
        assertThatThrownBy(() -> catalog.open("mnits"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("unknown data set mnits; known are digits, ")
                .hasMessageEndingWith("; did you mean mnist?");
        assertThatThrownBy(() -> catalog.open("cifar10"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "run `imdad data get cifar10`, or without network put cifar-10-binary.tar.gz into "
                                + folder.resolve("cifar10"));
    }

    @Test
    void filesThatAreNotThePublishedOnesAreRefused() throws IOException {
        Path set = Files.createDirectories(folder.resolve("cifar10"));
        Files.writeString(set.resolve("cifar-10-binary.tar.gz"), "not an archive");

        assertThatThrownBy(() -> catalog.open("cifar10"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        set.resolve("cifar-10-binary.tar.gz") + ": content differs from the published file");
    }
}
