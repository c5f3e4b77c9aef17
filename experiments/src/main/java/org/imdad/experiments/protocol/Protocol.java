package org.imdad.experiments.protocol;

import java.util.List;
import org.imdad.core.detector.InvalidParameterException;

/**
 * How training, validation and test data are drawn from a data set: one class against the rest.
 *
 * @param normalClass name of the normal class
 * @param testShare share of rows that become the test split, stratified by class, where the data set has no official
 *     one; in (0, 1)
 * @param testAnomalyShare the same share for all classes but the normal one; equal to {@code testShare} in a stratified
 *     split; in (0, 1]
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
        double testAnomalyShare,
        double labelledShare,
        List<String> labelledFrom,
        double pollution,
        double validationShare,
        long splitSeed) {

    /** Share of rows that become the test split where a suite does not say. */
    public static final double DEFAULT_TEST_SHARE = 0.3;

    /**
     * Copies the class names and checks the shares.
     *
     * @throws InvalidParameterException naming the share as in a suite, if it is out of its range
     */
    public Protocol {
        labelledFrom = List.copyOf(labelledFrom);
        require(testShare > 0 && testShare < 1, "test_share", testShare, "(0, 1)");
        require(testAnomalyShare > 0 && testAnomalyShare <= 1, "test_anomaly_share", testAnomalyShare, "(0, 1]");
        require(labelledShare >= 0 && labelledShare <= 1, "labelled_share", labelledShare, "[0, 1]");
        require(pollution >= 0 && pollution <= 0.5, "pollution", pollution, "[0, 0.5]");
        require(validationShare >= 0 && validationShare <= 0.5, "validation_share", validationShare, "[0, 0.5]");
    }

    /** A protocol whose test split is stratified. */
    public Protocol(
            String normalClass,
            double testShare,
            double labelledShare,
            List<String> labelledFrom,
            double pollution,
            double validationShare,
            long splitSeed) {
        this(normalClass, testShare, testShare, labelledShare, labelledFrom, pollution, validationShare, splitSeed);
    }

    /** The same with another split seed. */
    public Protocol withSplitSeed(long newSplitSeed) {
        return new Protocol(
                normalClass,
                testShare,
                testAnomalyShare,
                labelledShare,
                labelledFrom,
                pollution,
                validationShare,
                newSplitSeed);
    }

    private static void require(boolean holds, String name, double found, String allowed) {
        if (!holds) {
            throw new InvalidParameterException(name, found, allowed);
        }
    }
}
