package org.imdad.experiments.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.EpochReport;

/** Keeps what the last epoch of each phase told: those of training by their names, others behind the phase's. */
final class FinalDiagnostics implements EpochListener {

    private final EpochListener next;
    private final Map<String, Double> values = new LinkedHashMap<>();

    FinalDiagnostics(EpochListener next) {
        this.next = next;
    }

    @Override
    public void onEpoch(EpochReport report) {
        String prefix = report.phase().equals(EpochReport.TRAIN) ? "" : report.phase() + "_";
        values.put(prefix + "epochs", (double) report.epoch());
        report.values().forEach((name, value) -> values.put(prefix + name, value));
        next.onEpoch(report);
    }

    Map<String, Double> values() {
        return values;
    }
}
