package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.model.NumberArray;

/**
 * Checks the gradients of a network against central differences of the loss L = Σ r·y with random r.
 *
 * <p>The network computes in single precision, so a difference over ±h carries an error of about ε·|L|/h; single
 * derivatives are compared where they are few, derivatives along random directions where they are many.
 */
final class NumericGradient {

    private final Network network;
    private final Samples batch;
    private final float[] weights;
    private final RandomGenerator random;

    NumericGradient(Network network, int batchSize, RandomGenerator random) {
        this.network = network;
        this.random = random;
        this.batch = randomSamples(network.spec().input(), batchSize, random);
        this.weights = new float[batchSize * network.outputSize()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
    }

    static Samples randomSamples(SampleShape shape, int n, RandomGenerator random) {
        float[] values = new float[n * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Samples.of(shape, values);
    }

    /** Compares derivatives along random directions, of parameters and of the input. */
    void holdsAlongDirections(int directions, double step, double tolerance) {
        network.forward(batch);
        float[] inputGradient = network.backwardToInput(weights);
        NetworkState gradients = network.gradients();
        NetworkState origin = network.state();
        for (int k = 0; k < directions; k++) {
            for (Map.Entry<String, NumberArray> gradient : gradients.arrays().entrySet()) {
                float[] direction = direction(gradient.getValue().floats());
                double analytic = dot(gradient.getValue().floats(), direction);
                double numeric = (lossAt(origin, gradient.getKey(), direction, step)
                                - lossAt(origin, gradient.getKey(), direction, -step))
                        / (2 * step);
                compare(gradient.getKey(), analytic, numeric, tolerance);
            }
            network.load(origin);
            float[] direction = direction(inputGradient);
            double numeric = (lossAtInput(direction, step) - lossAtInput(direction, -step)) / (2 * step);
            compare("input", dot(inputGradient, direction), numeric, tolerance);
            network.load(origin);
        }
    }

    private void compare(String name, double analytic, double numeric, double tolerance) {
        assertThat(analytic)
                .as("derivative of %s: analytic %s, numeric %s", name, analytic, numeric)
                .isCloseTo(numeric, org.assertj.core.data.Offset.offset(tolerance * Math.max(1, Math.abs(numeric))));
    }

    /** Half the gradient's own direction, half random: the derivative along it is then large against rounding. */
    private float[] direction(float[] gradient) {
        double norm = Math.sqrt(dot(gradient, gradient)) + 1e-12;
        float[] direction = new float[gradient.length];
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            direction[i] = (float) (gradient[i] / norm + random.nextGaussian() / Math.sqrt(gradient.length));
            length += direction[i] * direction[i];
        }
        for (int i = 0; i < gradient.length; i++) {
            direction[i] /= (float) Math.sqrt(length);
        }
        return direction;
    }

    private double lossAt(NetworkState origin, String name, float[] direction, double step) {
        NumberArray array = origin.arrays().get(name);
        float[] moved = array.floats().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        Map<String, NumberArray> arrays = new LinkedHashMap<>(origin.arrays());
        arrays.put(name, NumberArray.of(moved, array.shape()));
        network.load(new NetworkState(arrays));
        return dot(network.forward(batch), weights);
    }

    private double lossAtInput(float[] direction, double step) {
        float[] moved = new float[direction.length];
        batch.copyTo(0, batch.size(), moved);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        return dot(network.forward(Samples.of(batch.shape(), moved)), weights);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
