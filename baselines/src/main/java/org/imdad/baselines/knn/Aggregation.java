package org.imdad.baselines.knn;

/** What is made of the distances to the k nearest training samples. */
public enum Aggregation {
    /** The distance to the k-th nearest, as in the paper. */
    KTH {
        @Override
        double of(double[] distances, int from, int to) {
            return distances[to - 1];
        }
    },

    /** The mean of the k distances. */
    MEAN {
        @Override
        double of(double[] distances, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += distances[i];
            }
            return sum / (to - from);
        }
    };

    /**
     * The score of a sample.
     *
     * @param distances holds the sample's k distances in increasing order
     * @param from index of the smallest
     * @param to index after the largest
     */
    abstract double of(double[] distances, int from, int to);

    /** The scores of as many samples as there are groups of k distances. */
    double[] scores(double[] distances, int k) {
        double[] scores = new double[distances.length / k];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = of(distances, i * k, (i + 1) * k);
        }
        return scores;
    }
}
