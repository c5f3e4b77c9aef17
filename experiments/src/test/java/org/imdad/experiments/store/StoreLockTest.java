package org.imdad.experiments.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

    @TempDir
    Path folder;

    @Test
    void theSecondWriterIsToldWhoTheFirstIs() {
        try (ResultsStore first = ResultsStore.open(folder)) {
            first.plan("suite", "Title", "a: 1", List.of());
            assertThatThrownBy(() -> ResultsStore.open(folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "%s: process %d is writing results there; wait for it, stop it, or choose another folder",
                            folder, ProcessHandle.current().pid());
        }
        ResultsStore.open(folder).close();
    }

    @Test
    void closingTwiceIsHarmless() {
        ResultsStore store = ResultsStore.open(folder);
        store.close();
        store.close();
        ResultsStore.open(folder).close();
    }
}
