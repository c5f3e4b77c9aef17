package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.FrozenNetwork;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;

/**
 * A {@link DifferentiableScore} as plain data, its networks frozen. Immutable; {@link #at} opens it for calculation.
 *
 * @param networks f₁, …, f_m without batch normalisation
 * @param form the closed form h
 */
public record FrozenScore(List<FrozenNetwork> networks, ScoreForm form) {

    /** Copies the list. */
    public FrozenScore {
        networks = List.copyOf(networks);
    }

    /** The score as it stands; the detector may be closed afterwards. */
    public static FrozenScore of(DifferentiableScore score) {
        return new FrozenScore(score.networks().stream().map(FrozenNetwork::of).toList(), score.form());
    }

    /** Shape of the samples. */
    public SampleShape inputShape() {
        return networks.get(0).spec().input();
    }

    /** The convolution blocks of the first network, from the image on, with weights behind them; empty if there are none. */
    public List<ConvolutionBlock> blocks() {
        NetworkSpec spec = networks.get(0).spec();
        List<ConvolutionBlock> blocks = new ArrayList<>();
        for (int i = 0; i < spec.layers().size(); i++) {
            int layer =
                    i + 1 < spec.layers().size() && isActivation(spec.layers().get(i + 1)) ? i + 2 : i + 1;
            if (spec.layers().get(i) instanceof LayerSpec.Convolution
                    && networks.get(0).isCuttable(layer)) {
                blocks.add(new ConvolutionBlock(
                        blocks.size() + 1, layer, spec.shapes().get(layer)));
            }
        }
        return blocks;
    }

    private static boolean isActivation(LayerSpec layer) {
        return layer instanceof LayerSpec.LeakyRelu
                || layer instanceof LayerSpec.Elu
                || layer instanceof LayerSpec.Sigmoid;
    }

    /** The score as a function of the samples; the caller closes it. */
    public SplitScore atInput() {
        return SplitScore.at(this, 0);
    }

    /**
     * The score as a function of the activations behind the first layers of the first network; the caller closes it.
     *
     * @param layer number of layers; 0 for the samples themselves, less than all
     */
    public SplitScore at(int layer) {
        return SplitScore.at(this, layer);
    }

    /** Every layer with weights, from the first of the first network to the last of the last. */
    public List<Place> weightedLayers() {
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < networks.size(); n++) {
            for (int i = 0; i < networks.get(n).spec().layers().size(); i++) {
                if (networks.get(n).hasWeights(i)) {
                    places.add(new Place(n, i));
                }
            }
        }
        return places;
    }

    /** The same score with the weights of one layer in a random order, see {@link FrozenNetwork#shuffled}. */
    public FrozenScore shuffled(Place place, RandomGenerator random) {
        List<FrozenNetwork> changed = new ArrayList<>(networks);
        changed.set(place.network(), networks.get(place.network()).shuffled(place.layer(), random));
        return new FrozenScore(changed, form);
    }

    /**
     * A layer.
     *
     * @param network 0-based number of its network
     * @param layer its 0-based number there, batch normalisation not counted
     */
    public record Place(int network, int layer) {}
}
