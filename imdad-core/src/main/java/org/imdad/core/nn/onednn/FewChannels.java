package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;

/**
 * Layouts for training on images of 4 to 8 channels. Left to itself oneDNN lays them out in blocks of 16 channels on a
 * machine with AVX-512 and computes with as many zeros; in blocks of 8 a step of the 28×28 encoder takes half the time.
 */
final class FewChannels {

    private static final int LEAST = 4;
    private static final int BLOCK = 8;

    private FewChannels() {}

    /** Whether images have too few channels even for blocks of 8. */
    static boolean areLessThanABlock(long... dims) {
        return dims[1] < LEAST;
    }

    /** Blocks of 8 for few channels, else oneDNN's choice. */
    static memory.desc layout(long... dims) {
        long channels = dims[1];
        return channels >= LEAST && channels <= BLOCK ? Layouts.of(memory.format_tag.aBcd8b, dims) : Layouts.any(dims);
    }
}
