package org.imdad.reports.result;

/**
 * A row of the result tables: a data set with the class taken as normal, under one protocol.
 *
 * @param dataset name of the data set
 * @param normalClass name of the normal class
 * @param variant what sets its protocol apart from the suite's other protocols on this data set; empty if there is one
 */
public record Block(String dataset, String normalClass, String variant) {

    private static final String WHOLE_TABLE = "normal";

    /** Data set and variant, the rows over whose classes a mean is taken. */
    public Block withoutClass() {
        return new Block(dataset, "", variant);
    }

    /** {@code mnist, class 0}; the class is left out of tables of normal rows and anomalies. */
    public String title() {
        String title = dataset;
        if (!normalClass.isEmpty() && !normalClass.equals(WHOLE_TABLE)) {
            title += ", class " + normalClass;
        }
        return variant.isEmpty() ? title : title + " (" + variant + ")";
    }
}
