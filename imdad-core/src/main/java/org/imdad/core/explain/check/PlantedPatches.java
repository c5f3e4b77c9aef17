package org.imdad.core.explain.check;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.explain.HeatMap;

/**
 * Normal images into each of which a square of a foreign image was pasted: the evidence of the anomaly lies in the square, and
 * a heat map should peak there. Arrays are not copied.
 *
 * @param images the n images with their patches
 * @param places indices of the patches' upper left pixels, n values
 * @param side k, height and width of the patches
 */
public record PlantedPatches(Samples images, int[] places, int side) {

    private static final int TRIES = 100;

    /**
     * Pastes a patch into every image: of a random foreign image, from a random place where its contrast (standard deviation
     * of the patch) is no less than that of the whole foreign image, to a random place where it changes the image by no less
     * than that (root mean squared difference). After 100 tries it is taken from wherever it is, or goes anywhere.
     *
     * @param normal n images
     * @param foreign at least one image of the same shape
     * @param side k, at most a tenth of the area
     */
    public static PlantedPatches of(Samples normal, Samples foreign, int side, RandomGenerator random) {
        SampleShape shape = normal.shape();
        if (side < 1 || 10 * side * side > shape.height() * shape.width()) {
            throw new IllegalArgumentException(
                    "patches of %d×%1$d in images of %s: at most a tenth of the area is allowed"
                            .formatted(side, shape));
        }
        float[] values = new float[normal.size() * shape.size()];
        normal.copyTo(0, normal.size(), values);
        int[] places = new int[normal.size()];
        int[] lines = lines(shape, side);
        for (int i = 0; i < places.length; i++) {
            float[] image = normal.row(i);
            float[] source = foreign.row(random.nextInt(foreign.size()));
            double whole = variance(source, shape, 0, shape.height(), shape.width());
            int from = place(shape, side, random, place -> variance(source, shape, place, side, side) >= whole);
            places[i] = place(shape, side, random, place -> change(image, place, source, from, lines, side) >= whole);
            for (int line : lines) {
                System.arraycopy(source, line + from, values, i * shape.size() + line + places[i], side);
            }
        }
        return new PlantedPatches(Samples.of(shape, values), places, side);
    }

    /** The mean squared difference of two squares. */
    private static double change(float[] image, int place, float[] source, int from, int[] lines, int side) {
        double squares = 0;
        for (int line : lines) {
            for (int k = line; k < line + side; k++) {
                double difference = (double) source[from + k] - image[place + k];
                squares += difference * difference;
            }
        }
        return squares / (lines.length * side);
    }

    /** Where the lines of a square begin, from its first pixel on. */
    private static int[] lines(SampleShape shape, int side) {
        int area = shape.height() * shape.width();
        return IntStream.range(0, shape.channels() * side)
                .map(k -> k / side * area + k % side * shape.width())
                .toArray();
    }

    /** A random place for a square that is good, or after 100 tries any. */
    private static int place(SampleShape shape, int side, RandomGenerator random, IntPredicate good) {
        int place = place(shape, side, random);
        for (int k = 1; k < TRIES && !good.test(place); k++) {
            place = place(shape, side, random);
        }
        return place;
    }

    private static int place(SampleShape shape, int side, RandomGenerator random) {
        int row = random.nextInt(shape.height() - side + 1);
        return row * shape.width() + random.nextInt(shape.width() - side + 1);
    }

    private static double variance(float[] image, SampleShape shape, int place, int height, int width) {
        double sum = 0;
        double squares = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int row = 0; row < height; row++) {
                int from = (c * shape.height() + row) * shape.width() + place;
                for (int k = from; k < from + width; k++) {
                    sum += image[k];
                    squares += (double) image[k] * image[k];
                }
            }
        }
        double count = (double) shape.channels() * height * width;
        return squares / count - sum / count * sum / count;
    }

    /** Whether the peak of a map lies in the patch of an image. */
    public boolean isHit(int image, HeatMap map) {
        int row = map.peak() / map.width() - places[image] / map.width();
        int column = map.peak() % map.width() - places[image] % map.width();
        return row >= 0 && row < side && column >= 0 && column < side;
    }

    /** Share of maps that peak in the patch of their image. */
    public double hitRate(List<HeatMap> maps) {
        int hits = 0;
        for (int i = 0; i < maps.size(); i++) {
            hits += isHit(i, maps.get(i)) ? 1 : 0;
        }
        return (double) hits / maps.size();
    }

    /** Share of hits of a random pixel: that of the patch in the area. */
    public double chance() {
        return (double) side * side / (images.shape().height() * images.shape().width());
    }
}
