package org.imdad.baselines.dohsc;

import java.util.List;
import org.imdad.core.data.Samples;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Precision;

/**
 * The networks on both sides of the projection.
 *
 * @param encoder from the samples to the code h of q values
 * @param decoder from the projected code z, also of q values, to as many values as a sample has; may end with a sigmoid
 */
record DohscArchitecture(NetworkSpec encoder, NetworkSpec decoder) {

    /** Number q of values of the code. */
    int codeSize() {
        return encoder.output().size();
    }

    DohscArchitecture in(Precision precision) {
        return new DohscArchitecture(encoder.in(precision), decoder.in(precision));
    }

    /** The decoder for samples: without a last sigmoid if a value lies outside [0, 1], where no sigmoid gets. */
    NetworkSpec decoderFor(Samples samples) {
        List<LayerSpec> layers = decoder.layers();
        int last = layers.size() - 1;
        return layers.get(last) instanceof LayerSpec.Sigmoid && !samples.areWithin(0, 1)
                ? new NetworkSpec(decoder.input(), layers.subList(0, last), decoder.precision())
                : decoder;
    }
}
