package org.imdad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.reports.ReportOptions;
import org.imdad.reports.ReportWriter;

/** Writes the report of a suite, or leaves it as it is if it already shows the results. */
final class SuiteReport {

    private static final String INDEX = "index.html";
    private static final String SHOWN = "report.sha256";

    private SuiteReport() {}

    /**
     * Writes the report.
     *
     * @param datasets where pictures of samples come from
     * @param options what is shown
     * @return its page
     */
    static Path write(
            ResultsReader results, Detectors installed, DatasetSource datasets, ReportOptions options, Path folder) {
        Map<String, DetectorDescription> detectors = installed.all().stream()
                .map(DetectorFactory::description)
                .collect(Collectors.toMap(DetectorDescription::name, Function.identity()));
        return new ReportWriter(detectors, datasets, options).write(results, folder);
    }

    /**
     * Makes sure that the report in an output folder shows the results in it.
     *
     * @param results none of which are pending
     * @param plan digest of all that the plan follows from
     * @return its page
     */
    static Path update(
            ResultsStore results, String plan, Detectors detectors, DatasetSource datasets, RunFolder folder) {
        Path index = folder.report().resolve(INDEX);
        String state = fingerprint(results, plan);
        if (!Files.exists(index) || !folder.read(SHOWN).equals(state)) {
            write(results, detectors, datasets, ReportOptions.DEFAULT, folder.report());
            folder.write(SHOWN, state);
        }
        return index;
    }

    /**
     * SHA-256 of everything that a report of a suite without pending trials depends on: those that have not failed are done,
     * and an outcome never changes.
     */
    private static String fingerprint(ResultsStore results, String plan) {
        StringBuilder text = new StringBuilder();
        text.append(Implementation.version()).append('\n');
        text.append(results.suiteName()).append('\n');
        text.append(results.suiteTitle()).append('\n');
        text.append(plan).append('\n');
        for (TrialRecord trial : results.failed()) {
            text.append("%s %s %s".formatted(trial.id(), trial.label(), trial.failure()));
            text.append('\n');
        }
        return DigestUtils.sha256Hex(text.toString());
    }
}
