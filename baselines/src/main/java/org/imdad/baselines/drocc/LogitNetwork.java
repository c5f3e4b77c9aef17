package org.imdad.baselines.drocc;

import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;

import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.NetworkSpec;

/**
 * Networks with one output, the logit f. {@code auto} is for vectors the paper's network for tabular data: dense 128, ReLU,
 * dense 1, with bias. Every other name, and {@code auto} for images, is an encoder of {@link Architectures} with p outputs,
 * followed by leaky ReLU 0.01, dense p/2, leaky ReLU and dense 1, without bias; with {@code cifar-lenet} this is the paper's
 * network for CIFAR-10.
 */
final class LogitNetwork {

    private static final LeakyRelu RELU = new LeakyRelu(0);
    private static final LeakyRelu LEAKY_RELU = new LeakyRelu(0.01);

    private LogitNetwork() {}

    /** The network for samples of a shape. */
    static NetworkSpec of(DroccSettings settings, SampleShape input) {
        NetworkSpec spec = settings.encoder().equals(Architectures.AUTO) && !input.isImage()
                ? new NetworkSpec(input, List.of(dense(128, true), RELU, dense(1, true)))
                : withLogit(
                        Architectures.of("encoder", settings.encoder(), input).encoder());
        return spec.in(settings.precision());
    }

    private static NetworkSpec withLogit(NetworkSpec encoder) {
        int half = Math.max(1, encoder.output().size() / 2);
        return encoder.followedBy(List.of(LEAKY_RELU, dense(half, false), LEAKY_RELU, dense(1, false)));
    }

    private static Dense dense(int units, boolean bias) {
        return new Dense(units, bias, FAN_IN_UNIFORM);
    }
}
