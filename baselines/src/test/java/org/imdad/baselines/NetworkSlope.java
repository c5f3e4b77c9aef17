package org.imdad.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkState;

/**
 * Holds the gradients in a network against the slope of a loss by central differences, one array of parameters after the
 * other, each along its own gradient: the slope is then the gradient's norm. A kink of a leaky ReLU within the step shows as
 * a difference; other samples avoid it.
 */
public final class NetworkSlope {

    private static final double STEP = 2e-4;

    private NetworkSlope() {}

    /**
     * Checks every array of parameters.
     *
     * @param network one of the networks that the loss depends on
     * @param loss computes the loss in double precision from the network's present parameters and leaves the gradients
     */
    public static void isTheGradient(Network network, DoubleSupplier loss) {
        loss.getAsDouble();
        NetworkState gradients = network.gradients();
        NetworkState origin = network.state();
        gradients.arrays().forEach((name, gradient) -> {
            double norm = norm(gradient.floats());
            double up = lossAt(network, origin, name, gradient.floats(), STEP / norm, loss);
            double down = lossAt(network, origin, name, gradient.floats(), -STEP / norm, loss);
            double slope = (up - down) / (2 * STEP);
            assertThat(norm).as("gradient of %s", name).isGreaterThan(1e-4);
            assertThat(slope).as("slope of %s", name).isCloseTo(norm, within(0.005 * norm + 2e-4));
        });
        network.load(origin);
    }

    private static double lossAt(
            Network network, NetworkState origin, String name, float[] direction, double step, DoubleSupplier loss) {
        NumberArray array = origin.arrays().get(name);
        float[] moved = array.floats().clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += (float) (step * direction[k]);
        }
        Map<String, NumberArray> arrays = new LinkedHashMap<>(origin.arrays());
        arrays.put(name, NumberArray.of(moved, array.shape()));
        network.load(new NetworkState(arrays));
        return loss.getAsDouble();
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
