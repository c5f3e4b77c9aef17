package org.imdad.experiments.data;

import java.util.List;
import java.util.OptionalInt;
import org.imdad.core.data.SampleShape;

/**
 * What is known of a data set without reading it, for listings.
 *
 * @param name as written in suites
 * @param title one line in words
 * @param shape shape of each sample
 * @param trainingRows rows of the official training part, or of the whole table
 * @param testRows rows of the official test part; 0 if there is none
 * @param classNames name of each class
 * @param anomalies rows labelled as anomalies in both parts together; empty for a set of several classes, any of which
 *     may be taken as normal
 * @param origin where the data come from, with the reference to cite
 * @param licence terms as stated by the origin
 */
public record DatasetInfo(
        String name,
        String title,
        SampleShape shape,
        int trainingRows,
        int testRows,
        List<String> classNames,
        OptionalInt anomalies,
        String origin,
        String licence) {

    /** Copies the class names. */
    public DatasetInfo {
        classNames = List.copyOf(classNames);
    }

    /** Number of rows of both parts. */
    public int rows() {
        return trainingRows + testRows;
    }
}
