package org.imdad.baselines.kernel;

import java.util.OptionalDouble;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidParameterException;

/** The width γ of the Gaussian kernel as a user gives it: a rule or a number. */
public final class Gamma {

    /** The allowed forms, for the description of a hyperparameter. */
    public static final String ALLOWED = "scale, auto or a number greater than 0";

    private Gamma() {}

    /**
     * Checks the form.
     *
     * @throws InvalidParameterException if it is neither a rule nor a positive number
     */
    public static void requireValid(String text) {
        if (!text.equals("scale") && !text.equals("auto") && number(text).isEmpty()) {
            throw new InvalidParameterException("gamma", text, ALLOWED);
        }
    }

    /**
     * The value for training samples of d features: a number as it is, {@code auto} = 1/d, {@code scale} = 1/(d·v) where v is
     * the population variance of all training values together. Where v = 0, {@code scale} is 1.
     */
    public static double resolve(String text, Samples training) {
        return switch (text) {
            case "auto" -> 1.0 / training.features();
            case "scale" -> {
                double variance = variance(training);
                yield variance > 0 ? 1 / (training.features() * variance) : 1;
            }
            default -> number(text).orElseThrow();
        };
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static double variance(Samples samples) {
        int d = samples.features();
        double mean = 0;
        for (int i = 0; i < samples.size(); i++) {
            double sum = 0;
            for (float value : samples.row(i)) {
                sum += value;
            }
            mean += sum / d / samples.size();
        }
        double variance = 0;
        for (int i = 0; i < samples.size(); i++) {
            double sum = 0;
            for (float value : samples.row(i)) {
                double difference = value - mean;
                sum += difference * difference;
            }
            variance += sum / d / samples.size();
        }
        return variance;
    }
}
