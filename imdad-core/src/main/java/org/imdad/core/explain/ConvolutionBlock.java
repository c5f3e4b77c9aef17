package org.imdad.core.explain;

import org.imdad.core.data.SampleShape;

/**
 * A place in a network where it still looks at an image: behind a convolution and its activation, before any pooling.
 *
 * @param number 1 for the first convolution of the encoder
 * @param layer number of layers of the frozen network up to here
 * @param shape of the activations there
 */
public record ConvolutionBlock(int number, int layer, SampleShape shape) {}
