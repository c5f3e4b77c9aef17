package org.imdad.experiments.model;

/** A way to score data on other machines, found with {@link java.util.ServiceLoader}. */
public interface ScoreCluster {

    /**
     * Scores data into a folder of parts: in the order of their names, they are what one process writes for the same rows.
     * Nothing of it is left if this fails.
     *
     * @param master names the cluster
     * @param order what to score
     * @throws org.imdad.core.detector.InvalidInputException if the cluster does not answer, or the data or the folder cannot
     *     be used
     * @throws org.imdad.core.detector.FitException if the user cancels
     */
    void score(String master, ScoreOrder order);
}
