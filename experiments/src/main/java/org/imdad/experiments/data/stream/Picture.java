package org.imdad.experiments.data.stream;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imdad.core.data.OneLine;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * A decoded picture: values from 0 to 255, channel after channel (grey, or red, green, blue), row by row. More than 8 bits
 * per channel are cut to the highest 8; transparency is ignored; of animations the first picture counts.
 *
 * @param shape 1 or 3 channels, height and width
 * @param values as many as the shape has
 */
record Picture(SampleShape shape, double[] values) {

    /** The most pixels of a picture; one that says it has more is not decoded. */
    static final long MAX_PIXELS = 1L << 26;

    /** A picture with more pixels than this must have a byte for every 64 of them. */
    private static final long FREE_PIXELS = 1L << 24;

    private static final int MOST_PIXELS_PER_BYTE = 64;
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    /**
     * Decodes a file.
     *
     * @throws InvalidInputException if it is missing, no picture, damaged or too large
     */
    static Picture read(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new InvalidInputException("%s: cannot be read".formatted(file));
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidInputException(
                        "%s: no PNG, JPEG, BMP or GIF picture, whatever its name says".formatted(file));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                requireModest(file, in.length(), reader.getWidth(0), reader.getHeight(0));
                return of(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders of the Java library answer damaged files with many kinds of runtime exceptions.
            throw new InvalidInputException(
                    "%s: the picture cannot be decoded (%s); get it again or save it as PNG"
                            .formatted(file, OneLine.of(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    /** The picture with one channel: 0.299 red + 0.587 green + 0.114 blue. */
    Picture grey() {
        if (shape.channels() == 1) {
            return this;
        }
        int pixels = shape.height() * shape.width();
        double[] grey = new double[pixels];
        for (int i = 0; i < pixels; i++) {
            grey[i] = RED * values[i] + GREEN * values[pixels + i] + BLUE * values[2 * pixels + i];
        }
        return new Picture(new SampleShape(1, shape.height(), shape.width()), grey);
    }

    /** The picture in another size, see {@link Resampling}. */
    Picture scaled(int height, int width) {
        if (shape.height() == height && shape.width() == width) {
            return this;
        }
        return new Picture(
                new SampleShape(shape.channels(), height, width), Resampling.scaled(values, shape, height, width));
    }

    private static void requireModest(Path file, long bytes, int width, int height) {
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS) {
            throw new InvalidInputException("%s: a picture of %d×%d pixels; at most %,d pixels are allowed"
                    .formatted(file, width, height, MAX_PIXELS));
        }
        if (pixels > FREE_PIXELS && pixels > MOST_PIXELS_PER_BYTE * bytes) {
            throw new InvalidInputException(
                    "%s: a picture of %d×%d pixels in %,d bytes; above %,d pixels there must be a byte for every %d of them"
                            .formatted(file, width, height, bytes, FREE_PIXELS, MOST_PIXELS_PER_BYTE));
        }
    }

    private static Picture of(BufferedImage image) {
        int pixels = image.getWidth() * image.getHeight();
        boolean grey = isGrey(image.getColorModel());
        double[] values = new double[grey ? pixels : 3 * pixels];
        boolean samples = grey && !(image.getColorModel() instanceof IndexColorModel);
        Raster raster = image.getRaster();
        int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
        int i = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                // Of grey pictures the samples count: Java would convert them from a linear scale.
                int colour = samples ? raster.getSample(x, y, 0) >> shift : image.getRGB(x, y);
                if (grey) {
                    values[i] = colour & 0xff;
                } else {
                    values[i] = colour >> 16 & 0xff;
                    values[pixels + i] = colour >> 8 & 0xff;
                    values[2 * pixels + i] = colour & 0xff;
                }
                i++;
            }
        }
        return new Picture(new SampleShape(grey ? 1 : 3, image.getHeight(), image.getWidth()), values);
    }

    private static boolean isGrey(ColorModel colours) {
        if (!(colours instanceof IndexColorModel palette)) {
            return colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        }
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getGreen(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }
}
