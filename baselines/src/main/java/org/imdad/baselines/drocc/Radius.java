package org.imdad.baselines.drocc;

import java.util.OptionalDouble;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidParameterException;

/** The least distance r of adversarial points as a user gives it: {@code auto} or a number. */
final class Radius {

    static final String ALLOWED = "auto or a number greater than 0";

    private static final String AUTO = "auto";

    private Radius() {}

    /**
     * Checks the form.
     *
     * @throws InvalidParameterException if it is neither {@code auto} nor a positive number
     */
    static void requireValid(String text) {
        if (!text.equals(AUTO) && number(text).isEmpty()) {
            throw new InvalidParameterException("radius", text, ALLOWED);
        }
    }

    /**
     * The value for training samples: a number as it is; {@code auto} = ½√(Σ_j v_j) with v_j the variance of feature j. For
     * standardised features this is √d/2, the paper's rule of thumb; the values in its experiments on tabular data are near √d.
     *
     * @throws FitException if it is {@code auto} and all samples are equal
     */
    static double resolve(String text, Samples samples) {
        if (!text.equals(AUTO)) {
            return number(text).orElseThrow();
        }
        double radius = Math.sqrt(summedVariance(samples)) / 2;
        if (radius == 0) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "radius auto is 0 because all training samples are equal; check that they differ");
        }
        return radius;
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Around the first sample, so that it is exactly 0 if all are equal. */
    private static double summedVariance(Samples samples) {
        float[] first = samples.row(0);
        double[] sums = new double[first.length];
        double squares = 0;
        for (int i = 0; i < samples.size(); i++) {
            float[] row = samples.row(i);
            for (int j = 0; j < row.length; j++) {
                double difference = (double) row[j] - first[j];
                sums[j] += difference;
                squares += difference * difference;
            }
        }
        double squaredMean = 0;
        for (double sum : sums) {
            squaredMean += (sum / samples.size()) * (sum / samples.size());
        }
        return Math.max(0, squares / samples.size() - squaredMean);
    }
}
