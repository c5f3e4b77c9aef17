package org.imdad.experiments.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/** Connections to Spark. System properties that begin with {@code spark.} are settings of Spark, as ever. */
final class Contexts {

    private Contexts() {}

    /** Settings that everything here depends on. */
    static SparkConf settings(String master) {
        return new SparkConf()
                .setMaster(master)
                .setAppName("imdad")
                .set("spark.ui.enabled", "false")
                .set("spark.task.cpus", "1")
                .set("spark.job.interruptOnCancel", "true")
                .set("spark.driver.maxResultSize", "0");
    }

    /**
     * Connects.
     *
     * @throws InvalidInputException if no such master answers, or Spark cannot be used otherwise
     */
    static SparkContext start(SparkConf settings) {
        String master = settings.get("spark.master");
        Masters.requireAnswer(master, settings);
        // Scala throws checked exceptions without declaring them.
        try {
            return new SparkContext(settings);
        } catch (RuntimeException e) {
            throw refused(master, e);
        } catch (Exception e) {
            throw refused(master, e);
        }
    }

    private static InvalidInputException refused(String master, Exception cause) {
        return new InvalidInputException(
                "--spark %s: Spark cannot be used: %s".formatted(master, OneLine.first(cause.getMessage())), cause);
    }
}
