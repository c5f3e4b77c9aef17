package org.imdad.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.model.ScoreCluster;
import org.imdad.experiments.run.Cluster;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.suite.Suite;

/** Spark, if the launch script has put it on the class path. */
final class SparkPlace {

    /** System property with the part of the class path that only Spark needs. */
    private static final String SPARK_CLASS_PATH = "imdad.spark.classpath";

    private SparkPlace() {}

    /**
     * Connects to Spark.
     *
     * @throws InvalidInputException if Spark is not on the class path, or the master cannot be used
     */
    static ClusterEngine connect(String master, Suite suite, List<Dataset> datasets, RunFolder folder) {
        Cluster cluster = service(Cluster.class);
        logTo(folder.logs());
        return cluster.connect(
                master, new Shipment(datasets, workerClassPath(), suite.timeLimit(), folder.work(), folder.logs()));
    }

    /**
     * Spark for scoring.
     *
     * @throws InvalidInputException if Spark is not on the class path
     */
    static ScoreCluster scoring() {
        return service(ScoreCluster.class);
    }

    /** Has the log of Spark written to a folder. */
    static void logTo(Path folder) {
        LogSetup.alsoTo(folder.resolve("spark.log"));
    }

    /** What processes beside executors need. */
    static List<Path> workerClassPath() {
        Set<String> spark = Set.of(System.getProperty(SPARK_CLASS_PATH, "").split(File.pathSeparator));
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !spark.contains(entry))
                .map(Path::of)
                .toList();
    }

    private static <T> T service(Class<T> type) {
        return ServiceLoader.load(type)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException(
                                "--spark: the module experiments-spark is not on the class path; start IMDAD with the script imdad"));
    }
}
