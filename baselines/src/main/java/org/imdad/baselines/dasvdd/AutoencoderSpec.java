package org.imdad.baselines.dasvdd;

import java.util.random.RandomGenerator;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Precision;

/**
 * An {@link Autoencoder} as plain data.
 *
 * @param encoder from the samples to the code
 * @param decoder from the code to as many values as a sample has
 */
record AutoencoderSpec(NetworkSpec encoder, NetworkSpec decoder) {

    /** Checks that the decoder takes the code and gives back as many values as a sample has. */
    AutoencoderSpec {
        if (!decoder.input().equals(encoder.output())
                || decoder.output().size() != encoder.input().size()) {
            throw new IllegalArgumentException("a decoder from %s to %s for an encoder from %s to %s"
                    .formatted(decoder.input(), decoder.output(), encoder.input(), encoder.output()));
        }
    }

    AutoencoderSpec in(Precision precision) {
        return new AutoencoderSpec(encoder.in(precision), decoder.in(precision));
    }

    /** Networks with freshly drawn weights, the encoder's first. */
    Autoencoder create(Adam adam, RandomGenerator weights) {
        Network first = Networks.create(encoder, adam, weights);
        try {
            return new Autoencoder(first, Networks.create(decoder, adam, weights));
        } catch (RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }

    /** The networks of a saved model. */
    Autoencoder restore(SavedModel model) {
        Network first = Networks.restore(encoder, model, Autoencoder.ENCODER);
        try {
            return new Autoencoder(first, Networks.restore(decoder, model, Autoencoder.DECODER));
        } catch (RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }
}
