package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;

/** Makes heat maps of a score at one convolution block, in the size of the image. Not thread-safe. */
public final class HeatMaps implements AutoCloseable {

    /** The method whose maps peaked in planted patches most often, over two data sets and two detectors together. */
    public static final HeatMapMethod DEFAULT_METHOD = HeatMapMethod.INTEGRATED;

    /** The place where they did: the image itself, which every network on images has. */
    public static final int DEFAULT_BLOCK = 0;

    /** Number of nearest normal images whose maps were averaged there. */
    public static final int DEFAULT_REFERENCES = 5;

    private final SampleShape image;
    private final SplitScore score;
    private final HeatMapMethod method;

    private HeatMaps(SampleShape image, SplitScore score, HeatMapMethod method) {
        this.image = image;
        this.score = score;
        this.method = method;
    }

    /**
     * Opens a score at a block.
     *
     * @param block number of the convolution block, 1 for the first; 0 for the image itself
     * @throws InvalidInputException if the samples are no images or there is no such block
     */
    public static HeatMaps of(FrozenScore score, int block, HeatMapMethod method) {
        if (!score.inputShape().isImage()) {
            throw new InvalidInputException(
                    "heat maps are for images, these samples have %s values; ask for contributions of features instead"
                            .formatted(score.inputShape()));
        }
        List<ConvolutionBlock> blocks = score.blocks();
        if (block < 0 || block > blocks.size()) {
            throw new InvalidInputException(
                    "block %d: the network has %d convolution blocks; name one from 1 to %2$d, or 0 for the image itself"
                            .formatted(block, blocks.size()));
        }
        int layer = block == 0 ? 0 : blocks.get(block - 1).layer();
        return new HeatMaps(score.inputShape(), score.at(layer), method);
    }

    /**
     * The maps of n images.
     *
     * @param references for every image the one it is compared with, such as its nearest normal sample; methods that need
     *     none do not look at them
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public List<HeatMap> of(Samples images, Samples references) {
        int height = score.shape().height();
        int width = score.shape().width();
        double deviation = method.smoothing() * Math.min(image.height(), image.width());
        float[] values = method.maps(score, images, references);
        List<HeatMap> maps = new ArrayList<>();
        for (int from = 0; from < values.length; from += height * width) {
            HeatMap map = new HeatMap(height, width, Arrays.copyOfRange(values, from, from + height * width));
            maps.add(map.resized(image.height(), image.width()).smoothed(deviation));
        }
        return maps;
    }

    /**
     * The mean maps of n images over several references of each, see {@link IntegratedGradients#of(Samples, List)}.
     *
     * @param references at least one set of n images
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public List<HeatMap> of(Samples images, List<Samples> references) {
        if (!method.compares()) {
            return of(images, references.get(0));
        }
        List<List<HeatMap>> all =
                references.stream().map(each -> of(images, each)).toList();
        return IntStream.range(0, images.size())
                .mapToObj(
                        i -> HeatMap.mean(all.stream().map(maps -> maps.get(i)).toList()))
                .toList();
    }

    @Override
    public void close() {
        score.close();
    }
}
