package org.imdad.experiments.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imdad.experiments.data.source.SmallSets.RED;
import static org.imdad.experiments.data.source.SmallSets.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.experiments.data.source.DataCheck.FileCheck;
import org.imdad.experiments.data.source.DataCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckTest {

    @TempDir
    Path cache;

    @Test
    void rightWrongAndMissingFilesAreToldApart() throws IOException {
        write(cache.resolve("red/images.gz"), "red images");
        assertThat(check())
                .containsExactly(
                        new FileCheck(cache.resolve("red/images.gz"), State.OK),
                        new FileCheck(cache.resolve("red/labels"), State.MISSING));

        write(cache.resolve("red/labels"), "red lapels");
        assertThat(check()).contains(new FileCheck(cache.resolve("red/labels"), State.WRONG));
    }

    @Test
    void damagedGzipFilesAreWrong() throws IOException {
        Path images = write(cache.resolve("red/images.gz"), "red images");
        byte[] bytes = Files.readAllBytes(images);
        Files.write(images, java.util.Arrays.copyOf(bytes, bytes.length - 4));

        assertThat(check()).contains(new FileCheck(images, State.WRONG));
    }

    @Test
    void aSetThatIsNowhereMissesTheFilesToDownload() {
        assertThat(check())
                .containsExactly(
                        new FileCheck(cache.resolve("red/images.gz"), State.MISSING),
                        new FileCheck(cache.resolve("red/labels.gz"), State.MISSING));
    }

    private List<FileCheck> check() {
        return new DataCheck(new DatasetLocator(new SearchPlaces(List.of(cache), cache))).check(RED);
    }
}
