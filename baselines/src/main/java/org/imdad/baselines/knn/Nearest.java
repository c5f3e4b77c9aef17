package org.imdad.baselines.knn;

import java.util.Arrays;
import org.imdad.core.data.Samples;

/** The k nearest references seen so far of each of n queries; among equally near ones, those offered first. */
final class Nearest {

    private final int k;
    private final double[] squaredDistances;
    private final int[] references;

    Nearest(int queries, int k) {
        this.k = k;
        this.squaredDistances = new double[Math.multiplyExact(queries, k)];
        this.references = new int[squaredDistances.length];
        Arrays.fill(squaredDistances, Double.POSITIVE_INFINITY);
    }

    /** Keeps a reference if it is nearer than the farthest of the k. */
    void offer(int query, int reference, double squaredDistance) {
        int first = query * k;
        int place = first + k - 1;
        if (squaredDistance >= squaredDistances[place]) {
            return;
        }
        while (place > first && squaredDistances[place - 1] > squaredDistance) {
            squaredDistances[place] = squaredDistances[place - 1];
            references[place] = references[place - 1];
            place--;
        }
        squaredDistances[place] = squaredDistance;
        references[place] = reference;
    }

    /**
     * The distances of the references that were kept, computed anew; increasing for each query.
     *
     * @param queries the n queries
     * @param all the samples that references are numbers of
     * @return n × k values, row-major
     */
    double[] distances(Samples queries, Samples all) {
        double[] distances = new double[references.length];
        for (int q = 0; q < queries.size(); q++) {
            float[] x = queries.row(q);
            for (int i = q * k; i < (q + 1) * k; i++) {
                distances[i] = distance(x, all.row(references[i]));
            }
            Arrays.sort(distances, q * k, (q + 1) * k);
        }
        return distances;
    }

    private static double distance(float[] x, float[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            double difference = (double) x[j] - y[j];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
