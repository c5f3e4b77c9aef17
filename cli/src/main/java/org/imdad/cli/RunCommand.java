package org.imdad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imdad.cli.plugin.Plugins;
import org.imdad.cli.progress.Notes;
import org.imdad.cli.progress.RunProgress;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.catalog.CatalogEntry;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.catalog.DatasetListing;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSettings;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.run.WorkerCommand;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.suite.Plan;
import org.imdad.experiments.suite.PlanDigest;
import org.imdad.experiments.suite.Planner;
import org.imdad.experiments.suite.Suite;
import org.imdad.experiments.suite.SuiteDatasets;
import org.imdad.experiments.suite.SuiteReader;
import org.imdad.experiments.trial.TrialState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the trials of a suite that are not done yet, and writes the report. */
@Command(
        name = "run",
        description = "Runs a suite of experiments and writes its report.",
        footer = {
            "",
            "A suite that was stopped goes on where it was when it is run again; what is done is not run twice.",
            "",
            "Examples:",
            "  imdad run suites/quickstart.yaml",
            "  imdad run my-suite.yaml --workers 8 --data-dir /data --out /results/my-suite"
        })
final class RunCommand implements Callable<Integer> {

    private static final int MAX_WORKERS = 1024;

    @Parameters(paramLabel = "SUITE", description = "The suite, a YAML file.")
    private Path file;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Worker processes; what the suite says, or one per core, if left out. Never changes a result.")
    private Integer workers;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description = "Run on Apache Spark: local[N], or spark://HOST:PORT of a cluster; see docs/cluster.md. Never"
                    + " changes a result.")
    private String spark;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of results, report and logs; out/NAME-OF-SUITE if left out.")
    private Path out;

    @Option(names = "--retry-failed", description = "Also run the trials that failed before.")
    private boolean retryFailed;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (spark != null && workers != null) {
            throw new InvalidInputException("--workers: not allowed with --spark, where the cluster's cores decide;"
                    + " leave it out, or give local[N]");
        }
        DatasetLocator locator = dataDir.locator();
        Detectors detectors = Plugins.detectors();
        Suite suite = new SuiteReader(
                        detectors,
                        new DatasetListing(locator)
                                .entries().stream()
                                        .map(CatalogEntry::info)
                                        .collect(Collectors.toMap(info -> info.name(), info -> info.classNames())))
                .read(file);
        SuiteDatasets datasets = SuiteDatasets.of(suite, new DatasetCatalog(locator));
        Map<String, Dataset> opened = datasets.openAll(suite);
        RunFolder folder = new RunFolder(out != null ? out : Path.of("out", suite.name()));
        try (ResultsStore store = ResultsStore.open(folder.path())) {
            String digest = PlanDigest.of(suite, opened, detectors);
            if (store.isPlannedFrom(digest)) {
                store.describe(suite.name(), suite.title(), text());
            } else {
                plan(suite, opened, detectors, digest, store);
            }
            if (retryFailed) {
                store.retryFailed();
            }
            folder.writeOwnFiles(datasets.files());
            RunSummary summary = spark == null
                    ? compute(suite, folder, store)
                    : computeOnSpark(suite, List.copyOf(opened.values()), folder, store);
            if (summary.left() > 0) {
                return ExitCodes.INTERRUPTED;
            }
            new WorkFolder(folder.work()).deleteSplits();
            spec.commandLine().getOut().println(RunWords.summary(suite.name(), summary));
            Path page = SuiteReport.update(store, digest, detectors, datasets, folder);
            spec.commandLine().getOut().println("report: " + page);
            return summary.failed() + summary.failedBefore() > 0 ? ExitCodes.FAILED : ExitCodes.OK;
        }
    }

    private void plan(
            Suite suite, Map<String, Dataset> opened, Detectors detectors, String digest, ResultsStore store) {
        Plan plan = Planner.plan(suite, opened, detectors);
        plan.notes().forEach(Notes.to(spec.commandLine().getErr()));
        store.plan(suite.name(), suite.title(), text(), plan.trials());
        // Notes are to be seen each time, so a plan that has some is made each time.
        if (plan.notes().isEmpty()) {
            store.keepOrigin(digest);
        }
    }

    private RunSummary compute(Suite suite, RunFolder folder, ResultsStore store) {
        int slots = workers(suite, pending(store));
        List<String> arguments =
                new ArrayList<>(List.of(folder.path().toAbsolutePath().toString()));
        dataDir.given().ifPresent(given -> arguments.add(given.toAbsolutePath().toString()));
        WorkerCommand command = WorkerCommand.sharing(slots, WorkerMain.class.getName(), arguments);
        RunSettings settings = RunSettings.of(slots, suite.timeLimit(), command, folder.logs());
        return watched(suite, slots, listener -> new SuiteRun(store, settings, listener));
    }

    private RunSummary computeOnSpark(Suite suite, List<Dataset> datasets, RunFolder folder, ResultsStore store) {
        int pending = pending(store);
        if (pending == 0) {
            return watched(suite, 1, listener -> new SuiteRun(store, board -> {}, listener));
        }
        try (ClusterEngine engine = SparkPlace.connect(spark, suite, datasets, folder)) {
            int slots = Math.min(engine.slots(), pending);
            return watched(suite, slots, listener -> new SuiteRun(store, engine, listener));
        }
    }

    private RunSummary watched(Suite suite, int slots, Function<RunListener, SuiteRun> run) {
        RunProgress progress = RunProgress.of(spec.commandLine().getErr(), Terminal.isPresent(), suite.name(), slots);
        RunSummary summary;
        try (progress) {
            summary =
                    InterruptibleRun.run(run.apply(progress), spec.commandLine().getErr());
        }
        progress.failures()
                .forEach(line -> spec.commandLine().getErr().println("imdad: failed: " + OneLine.whole(line)));
        return summary;
    }

    private static int pending(ResultsStore store) {
        return store.states().getOrDefault(TrialState.PLANNED, 0);
    }

    private int workers(Suite suite, int pending) {
        int wanted = workers != null
                ? workers
                : suite.workers().orElse(Runtime.getRuntime().availableProcessors());
        if (wanted < 1 || wanted > MAX_WORKERS) {
            throw new InvalidInputException("--workers: found %d, allowed is 1 to %d".formatted(wanted, MAX_WORKERS));
        }
        return Math.max(1, Math.min(wanted, pending));
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(file, e), e);
        }
    }
}
