package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {

    @Test
    void aWorkerHasOneThreadOfEveryKind() {
        ProcessBuilder builder =
                WorkerCommand.sharing(2, "some.Main", List.of("argument")).builder(Path.of("logs"));
        assertThat(builder.environment())
                .containsEntry("OMP_NUM_THREADS", "1")
                .containsEntry("OPENBLAS_NUM_THREADS", "1")
                .containsEntry("MKL_NUM_THREADS", "1");
        assertThat(builder.command())
                .contains("-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", System.getProperty("java.class.path"))
                .endsWith("some.Main", "argument");
    }

    @Test
    void heapsStayWithinTheirBounds() {
        assertThat(WorkerCommand.sharing(1_000_000, "some.Main", List.of()).heapMegabytes())
                .isEqualTo(512);
        assertThat(WorkerCommand.sharing(1, "some.Main", List.of()).heapMegabytes())
                .isBetween(512, 4096);
    }

    @Test
    void atLeastOneWorkerIsNeeded() {
        WorkerCommand command = WorkerCommand.sharing(1, "some.Main", List.of());
        assertThatThrownBy(() -> RunSettings.of(0, Optional.empty(), command, Path.of("logs")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("workers: found 0, allowed is at least 1");
    }
}
