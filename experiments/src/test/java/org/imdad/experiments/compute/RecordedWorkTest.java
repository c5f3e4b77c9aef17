package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.WorkCache;
import org.imdad.experiments.trial.EpochRow;
import org.junit.jupiter.api.Test;

class RecordedWorkTest {

    private final Map<String, byte[]> kept = new HashMap<>();
    private final WorkCache store = (key, work) -> kept.computeIfAbsent(key, k -> work.get());

    @Test
    void theHistoryIsTheSameWhetherWorkIsComputedOrFound() {
        List<EpochRow> heard = new ArrayList<>();
        EpochHistory first = fit("0.1.0", heard);
        EpochHistory second = fit("0.1.0", new ArrayList<>());
        List<EpochRow> expected = List.of(
                new EpochRow("pretrain", 1, 2, Map.of("loss", 0.1), Map.of()),
                new EpochRow("pretrain", 2, 2, Map.of("loss", Double.MIN_VALUE), Map.of()),
                new EpochRow("train", 1, 1, Map.of("loss", 3.0), Map.of()));
        assertThat(first.rows()).isEqualTo(expected);
        assertThat(second.rows()).isEqualTo(expected);
        assertThat(heard).as("progress while computing").isEqualTo(expected);
    }

    @Test
    void anotherVersionOfTheCodeComputesItsOwn() {
        fit("0.1.0", new ArrayList<>());
        fit("0.2.0", new ArrayList<>());
        assertThat(kept).containsOnlyKeys("0.1.0\nautoencoder", "0.2.0\nautoencoder");
    }

    private EpochHistory fit(String implementation, List<EpochRow> progress) {
        EpochHistory history = new EpochHistory(Optional.empty(), EpochHistory::isFirstOrLast, progress::add);
        byte[] result = new RecordedWork(store, history, implementation).get("autoencoder", () -> {
            history.onEpoch(report("pretrain", 1, 2, 0.1));
            history.onEpoch(report("pretrain", 2, 2, Double.MIN_VALUE));
            return new byte[] {1, 2};
        });
        assertThat(result).containsExactly(1, 2);
        history.onEpoch(report("train", 1, 1, 3));
        return history;
    }

    private static EpochReport report(String phase, int epoch, int epochs, double loss) {
        return new EpochReport(phase, epoch, epochs, Map.of("loss", loss), Map::of, null);
    }
}
