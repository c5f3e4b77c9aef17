package org.imdad.experiments.run;

/** A way to run trials on other machines, found with {@link java.util.ServiceLoader}. */
public interface Cluster {

    /**
     * Connects.
     *
     * @param master names the cluster
     * @param shipment what goes there
     * @throws org.imdad.core.detector.InvalidInputException if there is no such cluster or it does not answer
     */
    ClusterEngine connect(String master, Shipment shipment);

    /** A connected engine. Closing it ends all that runs for it on the cluster. */
    interface ClusterEngine extends TrialEngine, AutoCloseable {

        /** Number of trials that it can compute at a time, as far as known yet; at least 1. */
        int slots();

        @Override
        void close();
    }
}
