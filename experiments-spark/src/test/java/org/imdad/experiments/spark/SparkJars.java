package org.imdad.experiments.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parts of the class path of the tests. */
final class SparkJars {

    private static final List<String> SPARKS = List.of(
            "/org/apache/spark/",
            "/org/apache/hadoop/",
            "/org/apache/parquet/",
            "/org/apache/datasketches/",
            "/org/apache/zookeeper/",
            "/org/apache/curator/",
            "/org/scala-lang/",
            "/io/netty/",
            "/org/glassfish/",
            "/org/eclipse/jetty/",
            "/archunit/",
            "/junit");

    private static final List<String> NETWORKS = List.of("nd4j", "deeplearning4j", "bytedeco", "icu4j");

    private SparkJars() {}

    /** Without Spark and what only Spark needs. */
    static List<Path> workerClassPath() {
        return entries().filter(entry -> !isSparks(entry)).map(Path::of).toList();
    }

    /** The same without what networks need, which is most of it. */
    static List<Path> workerClassPathWithoutNetworks() {
        return workerClassPath().stream()
                .filter(entry -> NETWORKS.stream().noneMatch(entry.toString()::contains))
                .toList();
    }

    /** Those parts that workers can do without, as the launch script names them to the command. */
    static List<String> others() {
        return entries().filter(SparkJars::isSparks).toList();
    }

    /** What an installation of Spark holds in its folder {@code jars}; with Jackson, SLF4J and the like. */
    static List<String> installation() {
        return entries()
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("imdad"))
                .toList();
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static boolean isSparks(String entry) {
        return SPARKS.stream()
                .anyMatch(name -> entry.replace(File.separatorChar, '/').contains(name));
    }
}
