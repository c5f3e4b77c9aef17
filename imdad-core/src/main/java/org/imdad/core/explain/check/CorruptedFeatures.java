package org.imdad.core.explain.check;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.Contributions;

/**
 * Normal rows in each of which one feature lies far outside what training showed: an explanation should rank it first. Arrays
 * are not copied.
 *
 * @param rows the n rows
 * @param features index of the corrupted feature of every row
 * @param candidates number of features it was drawn from
 */
public record CorruptedFeatures(Samples rows, int[] features, int candidates) {

    /**
     * Sets a random feature of every row to its training mean plus or minus 6 to 10 (uniform) training standard deviations.
     * Features that are constant in training are left alone.
     *
     * @param normal n rows, vectors
     * @param training rows of the same shape
     * @throws InvalidInputException if all features are constant in training
     */
    public static CorruptedFeatures of(Samples normal, Samples training, RandomGenerator random) {
        double[] mean = new double[training.features()];
        double[] deviation = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            int feature = j;
            mean[j] = IntStream.range(0, training.size())
                    .mapToDouble(i -> training.get(i, feature))
                    .average()
                    .orElseThrow();
            deviation[j] = Math.sqrt(IntStream.range(0, training.size())
                    .mapToDouble(i -> Math.pow(training.get(i, feature) - mean[feature], 2))
                    .average()
                    .orElseThrow());
        }
        int[] varying =
                IntStream.range(0, mean.length).filter(j -> deviation[j] > 0).toArray();
        if (varying.length == 0) {
            throw new InvalidInputException(
                    "all features are constant in training; none can be corrupted by its deviation");
        }
        SampleShape shape = normal.shape();
        float[] values = new float[normal.size() * shape.size()];
        normal.copyTo(0, normal.size(), values);
        int[] features = new int[normal.size()];
        for (int i = 0; i < features.length; i++) {
            int j = varying[random.nextInt(varying.length)];
            double distance = (6 + 4 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            values[i * shape.size() + j] = (float) (mean[j] + distance * deviation[j]);
            features[i] = j;
        }
        return new CorruptedFeatures(Samples.of(shape, values), features, varying.length);
    }

    /** Whether the corrupted feature of a row has the largest contribution, by absolute value. */
    public boolean isHit(int row, Contributions contributions) {
        return contributions.ranking()[0] == features[row];
    }

    /** Share of rows whose corrupted feature ranks first. */
    public double hitRate(List<Contributions> contributions) {
        return IntStream.range(0, features.length)
                .mapToDouble(i -> isHit(i, contributions.get(i)) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** Share of hits of a random feature. */
    public double chance() {
        return 1.0 / candidates;
    }
}
