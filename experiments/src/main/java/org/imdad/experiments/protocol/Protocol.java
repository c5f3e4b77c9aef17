package org.imdad.experiments.protocol;

import java.util.List;

/**
 * How training, validation and test data are drawn from a data set: one class against the rest.
 *
 * @param normalClass name of the normal class
 * @param testShare share of rows that become the test split, stratified by class, where the data set has no official
 *     one; in (0, 1)
 * @param labelledShare labelled anomalies as a share of the number of normal training samples, cut to a whole number;
 *     in [0, 1]
 * @param labelledFrom names of the classes they are drawn from; empty means all other classes
 * @param pollution share of anomalies hidden among the training samples taken as normal; in [0, 0.5]
 * @param validationShare share of the training rows held out for validation, stratified by class; in [0, 0.5]
 * @param splitSeed seed of every draw of the protocol
 */
public record Protocol(
        String normalClass,
        double testShare,
        double labelledShare,
        List<String> labelledFrom,
        double pollution,
        double validationShare,
        long splitSeed) {

    /** Copies the class names. */
    public Protocol {
        labelledFrom = List.copyOf(labelledFrom);
    }
}
