package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;

/**
 * A feed-forward network as plain data: input shape and layers. Immutable.
 *
 * @param input shape of each input sample
 * @param layers from input to output; at least one
 * @param precision arithmetic in training
 */
public record NetworkSpec(SampleShape input, List<LayerSpec> layers, Precision precision) {

    /** Copies the layers and checks that each can take what the one before it gives. */
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        shapes(input, layers);
    }

    /** A network in single precision. */
    public NetworkSpec(SampleShape input, List<LayerSpec> layers) {
        this(input, layers, Precision.FLOAT32);
    }

    /** The same network in another precision. */
    public NetworkSpec in(Precision other) {
        return new NetworkSpec(input, layers, other);
    }

    /** Shape of each output sample. */
    public SampleShape output() {
        List<SampleShape> shapes = shapes(input, layers);
        return shapes.get(shapes.size() - 1);
    }

    /** Input shape of every layer, and the output shape of the last one: layers + 1 shapes. */
    public List<SampleShape> shapes() {
        return shapes(input, layers);
    }

    /** This network followed by further layers. */
    public NetworkSpec followedBy(List<LayerSpec> more) {
        List<LayerSpec> all = new ArrayList<>(layers);
        all.addAll(more);
        return new NetworkSpec(input, all, precision);
    }

    private static List<SampleShape> shapes(SampleShape input, List<LayerSpec> layers) {
        List<SampleShape> shapes = new ArrayList<>(List.of(input));
        for (LayerSpec layer : layers) {
            shapes.add(layer.output(shapes.get(shapes.size() - 1)));
        }
        return shapes;
    }
}
