package org.imdad.experiments.spark;

import java.io.Serializable;

/**
 * What an executor must know of a run of trials.
 *
 * @param delivery the class path of worker processes
 * @param slots tasks that an executor runs at a time
 * @param attempts of a trial before it is put aside
 * @param datasets folder of data sets if local, else empty: files that were sent lie in one folder
 * @param work folder of shared work if local, else empty
 * @param logs folder of logs if local, else empty
 * @param timeLimitMillis of a trial, or 0 for none
 */
record Job(
        Delivery delivery, Slots slots, int attempts, String datasets, String work, String logs, long timeLimitMillis)
        implements Serializable {}
