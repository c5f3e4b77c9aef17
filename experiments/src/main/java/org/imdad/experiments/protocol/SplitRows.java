package org.imdad.experiments.protocol;

import java.util.stream.IntStream;
import org.imdad.experiments.data.Rows;

/**
 * Which rows a protocol drew, each list in ascending order. All but {@code test} are rows of the data set's training part
 * and disjoint; {@code test} are rows of the official test part, or of the same table if there is none, and then disjoint
 * from the others as well.
 *
 * @param normal rows of the normal class to train on
 * @param hidden anomalies hidden among them: the pollution
 * @param labelled labelled anomalies to train on
 * @param validation rows of the validation split, of all classes; empty unless asked for
 * @param test rows of the test split, of all classes
 */
public record SplitRows(int[] normal, int[] hidden, int[] labelled, int[] validation, int[] test) {

    /**
     * Which rows are anomalies.
     *
     * @param part that the rows belong to
     * @param normalLabel number of the normal class
     */
    public static boolean[] anomalies(Rows part, int[] rows, int normalLabel) {
        boolean[] anomaly = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            anomaly[i] = part.label(rows[i]) != normalLabel;
        }
        return anomaly;
    }

    /** Normal rows and hidden anomalies together in ascending order, so that their place does not tell them apart. */
    public int[] takenAsNormal() {
        return IntStream.concat(IntStream.of(normal), IntStream.of(hidden))
                .sorted()
                .toArray();
    }
}
