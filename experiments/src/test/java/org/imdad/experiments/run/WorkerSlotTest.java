package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WorkerSlotTest {

    @TempDir
    Path folder;

    @Test
    void aProcessThatDiedBetweenTwoTrialsIsReplaced() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (WorkerSlot slot = new WorkerSlot(1, new TestSuite(folder).settings(1))) {
            assertThat(reply(slot, 1)).isInstanceOf(WorkerReply.Done.class);
            ProcessHandle worker = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .findFirst()
                    .orElseThrow();
            worker.destroyForcibly();
            worker.onExit().get(10, TimeUnit.SECONDS);

            assertThat(reply(slot, 2)).isInstanceOf(WorkerReply.Done.class);
        }
    }

    private static WorkerReply reply(WorkerSlot slot, long seed) throws InterruptedException {
        Trial trial = Blobs.trial("mean", seed);
        String request = Wire.line(new WorkerRequest(TrialId.of(trial), trial, Optional.empty()));
        return Wire.reply(slot.compute(request)).orElseThrow();
    }
}
