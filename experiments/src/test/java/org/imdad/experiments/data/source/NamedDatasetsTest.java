package org.imdad.experiments.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedDatasetsTest {

    @Test
    void whatIsDownloadedIsACompleteForm() {
        for (NamedDataset set : NamedDatasets.all()) {
            assertThat(set.forms())
                    .as(set.name())
                    .anyMatch(form -> form.files().size() == set.published().size()
                            && form.files().stream().allMatch(file -> isPublished(set, file)));
        }
    }

    @Test
    void checksumsAreWholeAndDistinct() {
        List<String> checksums = NamedDatasets.all().stream()
                .flatMap(set -> set.forms().stream())
                .flatMap(form -> form.files().stream())
                .map(DataFile::sha256)
                .toList();

        assertThat(checksums).doesNotHaveDuplicates().allMatch(checksum -> checksum.matches("[0-9a-f]{64}"));
    }

    @Test
    void namesLeadToSets() {
        assertThat(NamedDatasets.find("cifar10").map(NamedDataset::title)).hasValue("CIFAR-10");
        assertThat(NamedDatasets.find("CIFAR")).isEmpty();
    }

    private static boolean isPublished(NamedDataset set, DataFile file) {
        return set.publishedNames().stream()
                .anyMatch(name -> name.equals(file.name()) || name.equals(file.name() + ".gz"));
    }
}
