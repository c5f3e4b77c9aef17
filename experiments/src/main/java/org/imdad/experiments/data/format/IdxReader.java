package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * Reads pairs of IDX files, the format of MNIST and Fashion-MNIST, plain or gzip-compressed.
 *
 * <p>An IDX file starts with two zero bytes, the element type (only 08, unsigned byte, is read here) and the number of
 * dimensions k; then come k sizes, 32-bit and big-endian, the slowest-changing first; then the elements. Images have
 * N × height × width elements (also read: N × channels × height × width, and N × features), labels N. The length of the
 * file must be exactly that.
 *
 * <p>Stateless and thread-safe.
 */
public final class IdxReader {

    private static final int UNSIGNED_BYTE = 8;

    private IdxReader() {}

    /**
     * Reads images and their labels.
     *
     * @throws InvalidInputException if a file is missing, of another kind, truncated or too long, or the two disagree
     */
    public static LabelledImages readImages(Path images, Path labels) {
        return readImages(BinarySource.ofFile(images), BinarySource.ofFile(labels));
    }

    /** Reads images and their labels; see {@link #readImages(Path, Path)}. */
    public static LabelledImages readImages(BinarySource images, BinarySource labels) {
        Elements pixels = read(images, "images", 2, 4);
        Elements classes = read(labels, "labels", 1, 1);
        if (pixels.sizes[0] != classes.sizes[0]) {
            throw new InvalidInputException("%s: %d labels for the %d images of %s; the two files must belong together"
                    .formatted(labels.name(), classes.sizes[0], pixels.sizes[0], images.name()));
        }
        int[] labelOf = new int[classes.values.length];
        for (int i = 0; i < labelOf.length; i++) {
            labelOf[i] = Byte.toUnsignedInt(classes.values[i]);
        }
        return new LabelledImages(shape(pixels.sizes), pixels.values, labelOf);
    }

    private static Elements read(BinarySource source, String content, int fewestDimensions, int mostDimensions) {
        try (BinaryInput in = BinaryInput.open(source)) {
            byte[] magic = in.read(4, "the IDX header");
            int dimensions = magic[3];
            if (magic[0] != 0
                    || magic[1] != 0
                    || magic[2] != UNSIGNED_BYTE
                    || dimensions < fewestDimensions
                    || dimensions > mostDimensions) {
                throw new InvalidInputException(
                        "%s: starts with the bytes %s; an IDX file of %s starts with 00 00 08 %s"
                                .formatted(
                                        source.name(),
                                        HexFormat.ofDelimiter(" ").formatHex(magic),
                                        content,
                                        mostDimensions == 1 ? "01" : "03"));
            }
            ByteBuffer header = ByteBuffer.wrap(in.read(4L * dimensions, "the IDX header"));
            int[] sizes = new int[dimensions];
            long elements = 1;
            for (int k = 0; k < dimensions; k++) {
                sizes[k] = header.getInt();
                if (sizes[k] < 1 || elements > Integer.MAX_VALUE / sizes[k]) {
                    throw new InvalidInputException(
                            "%s: size %d of dimension %d; every size must be at least 1 and the product at most 2147483647"
                                    .formatted(source.name(), sizes[k], k + 1));
                }
                elements *= sizes[k];
            }
            byte[] values = in.read(elements, "the %d %s".formatted(sizes[0], content));
            in.requireEnd();
            return new Elements(sizes, values);
        }
    }

    private static SampleShape shape(int[] sizes) {
        return switch (sizes.length) {
            case 2 -> SampleShape.vector(sizes[1]);
            case 3 -> new SampleShape(1, sizes[1], sizes[2]);
            default -> new SampleShape(sizes[1], sizes[2], sizes[3]);
        };
    }

    private record Elements(int[] sizes, byte[] values) {}
}
