package org.imdad.experiments.spark;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** Parts of the class path of the tests. */
final class SparkJars {

    private static final List<String> IMDADS = List.of(
            "imdad",
            "experiments",
            "/stats/",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "snakeyaml",
            "sqlite",
            "fastcsv",
            "commons-codec",
            "commons-compress",
            "commons-math3",
            "slf4j-api",
            "logback",
            "nd4j",
            "bytedeco",
            "deeplearning4j");

    private SparkJars() {}

    /** Whether workers can do without it. */
    static boolean isOne(String entry) {
        return IMDADS.stream()
                .noneMatch(name -> entry.replace(File.separatorChar, '/').contains(name));
    }

    /** What an installation of Spark holds in its folder {@code jars}; with Jackson, SLF4J and the like. */
    static List<String> installation() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("imdad"))
                .toList();
    }
}
