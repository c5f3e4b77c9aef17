package org.imdad.core.detector;

/** Which labels a detector learns from; shown in every table. */
public enum LabelUse {
    /** Samples taken as normal only. */
    NORMAL_ONLY,
    /** Normal samples and a small labelled set of anomalies. */
    LABELLED_ANOMALIES
}
