package org.imdad.experiments.data.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;

/**
 * Samples of one part of a data set with their class numbers, before classes have names. Immutable.
 *
 * @param shape shape of each sample
 * @param values size × d unsigned bytes, sample after sample; not copied
 * @param labels class number of each sample, 0 to 255; not copied
 */
public record LabelledImages(SampleShape shape, byte[] values, int[] labels) {

    /** One more than the largest class number. */
    public int classes() {
        return IntStream.of(labels).max().orElse(-1) + 1;
    }

    /** The samples as rows. */
    public StoredRows rows() {
        return StoredRows.ofBytes(shape.size(), values, labels);
    }

    /** A data set without test part; classes are named by their numbers, {@code 0} to the largest that occurs. */
    public Dataset dataset(String name) {
        return Dataset.of(name, shape, numbered(classes()), rows(), Optional.empty());
    }

    /** The class names {@code 0} to {@code classes − 1}. */
    static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    /** A data set without test part whose classes are those of the coding. */
    Dataset coded(String name, LabelCoding coding) {
        StoredRows rows = StoredRows.ofBytes(shape.size(), values, coding.labels());
        return Dataset.of(name, shape, coding.classNames(), rows, Optional.empty());
    }

    /** The class numbers as text. */
    List<String> labelTexts() {
        return IntStream.of(labels).mapToObj(Integer::toString).toList();
    }
}
