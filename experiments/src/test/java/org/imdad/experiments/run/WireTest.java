package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void requestsArriveAsTheyWereSent() {
        WorkerRequest request = new WorkerRequest("id", Blobs.trial("mean", 3), Optional.of(Duration.ofMillis(1500)));
        assertThat(Wire.request(Wire.line(request))).isEqualTo(request);
        WorkerRequest unlimited = new WorkerRequest("id", Blobs.trial("mean", 3), Optional.empty());
        assertThat(Wire.request(Wire.line(unlimited))).isEqualTo(unlimited);
    }

    @Test
    void repliesArriveAsTheyWereSent() {
        List<WorkerReply> replies = List.of(
                new WorkerReply.Ready(),
                new WorkerReply.Epoch("id", "train", 3, 50),
                new WorkerReply.Failed("id", new Failure(Failure.Kind.DIVERGED, "loss is \"NaN\"")));
        for (WorkerReply reply : replies) {
            assertThat(received(Wire.line(reply))).isEqualTo(reply);
        }
    }

    @Test
    void anOutcomeArrivesBitByBit() {
        TrialOutcome outcome = new TrialOutcome(
                new double[] {0.1, Double.NEGATIVE_INFINITY},
                new boolean[] {true, false},
                new int[] {7, 1},
                1 / 3.0,
                List.of(),
                Map.of("fit", 0.5),
                Map.of("cpu", "x"));
        WorkerReply.Done done = (WorkerReply.Done) received(Wire.line(new WorkerReply.Done("id", outcome)));
        assertThat(done.id()).isEqualTo("id");
        assertThat(OutcomeJson.write(done.outcome())).isEqualTo(OutcomeJson.write(outcome));
    }

    @Test
    void aMessageIsOneLine() {
        Failure failure = new Failure(Failure.Kind.ERROR, "two\nlines");
        String line = Wire.line(new WorkerReply.Failed("id", failure));
        assertThat(line.strip()).doesNotContain("\n");
        assertThat(received(line)).isEqualTo(new WorkerReply.Failed("id", failure));
    }

    @Test
    void otherOutputIsNoReply() {
        assertThat(Wire.reply("")).isEmpty();
        assertThat(Wire.reply("optimization finished, #iter = 12")).isEmpty();
        assertThat(Wire.reply("{\"type\":\"ready\"}")).isEmpty();
    }

    @Test
    void aBrokenReplyIsAnError() {
        assertThatThrownBy(() -> Wire.reply("@imdad {\"type\":\"do"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("a worker's message cannot be read: ");
        assertThatThrownBy(() -> Wire.reply("@imdad {}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a worker's message cannot be read: type is missing");
        assertThatThrownBy(() -> Wire.reply("@imdad {\"type\":\"sleeping\"}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a worker's message cannot be read: unknown type sleeping");
    }

    private static WorkerReply received(String lines) {
        return lines.lines()
                .map(Wire::reply)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
