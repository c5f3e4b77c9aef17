package org.imdad.experiments.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.imdad.experiments.run.Cluster;
import org.imdad.experiments.run.Shipment;

/** Spark as a {@link Cluster}. */
public final class SparkCluster implements Cluster {

    private static final int ATTEMPTS = 4;

    private final int attempts;

    /** Spark with the usual patience. */
    public SparkCluster() {
        this(ATTEMPTS);
    }

    /**
     * Spark.
     *
     * @param attempts how often a trial is begun that is lost with its executor, first among others, then alone
     */
    SparkCluster(int attempts) {
        this.attempts = attempts;
    }

    @Override
    public ClusterEngine connect(String master, Shipment shipment) {
        // Which trial is given up, and when, is not left to Spark, which charges a loss to all that ran there.
        SparkConf settings =
                Contexts.settings(master).set("spark.task.maxFailures", Integer.toString(Integer.MAX_VALUE));
        SparkContext context = Contexts.start(settings);
        try {
            return new SparkEngine(context, shipment, Shipping.send(context, shipment, attempts));
        } catch (RuntimeException e) {
            context.stop();
            Shipping.clear(shipment);
            throw e;
        }
    }
}
