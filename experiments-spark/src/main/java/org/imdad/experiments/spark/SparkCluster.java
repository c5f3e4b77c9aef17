package org.imdad.experiments.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.run.Cluster;
import org.imdad.experiments.run.Shipment;

/**
 * Spark as a {@link Cluster}. System properties that begin with {@code spark.} are settings of Spark, as ever; a few that
 * the run depends on are fixed.
 */
public final class SparkCluster implements Cluster {

    /** How often the executors of a trial may die before the trial is given up. */
    static final int DEATHS_ALLOWED = 4;

    @Override
    public ClusterEngine connect(String master, Shipment shipment) {
        Masters.requireReachable(master);
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("imdad")
                .set("spark.ui.enabled", "false")
                .set("spark.task.cpus", "1")
                .set("spark.task.maxFailures", Integer.toString(DEATHS_ALLOWED))
                .set("spark.job.interruptOnCancel", "true")
                .set("spark.driver.maxResultSize", "0");
        SparkContext context = start(master, conf);
        try {
            return new SparkEngine(context, master, shipment, Shipping.send(context, shipment));
        } catch (RuntimeException e) {
            context.stop();
            throw e;
        }
    }

    /** Scala throws checked exceptions without declaring them. */
    private static SparkContext start(String master, SparkConf conf) {
        try {
            return new SparkContext(conf);
        } catch (RuntimeException e) {
            throw refused(master, e);
        } catch (Exception e) {
            throw refused(master, e);
        }
    }

    private static InvalidInputException refused(String master, Exception cause) {
        return new InvalidInputException(
                "--spark %s: Spark cannot be used: %s".formatted(master, cause.getMessage()), cause);
    }
}
