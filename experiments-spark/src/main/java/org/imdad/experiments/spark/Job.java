package org.imdad.experiments.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What an executor must know of a run.
 *
 * @param application names the run within this Java virtual machine
 * @param local whether executors share this machine's files, so that nothing has to be sent
 * @param classPath of worker processes: paths if local, else names of files that were sent
 * @param datasets folder of data sets if local, else empty: files that were sent lie in one folder
 * @param work folder of shared work if local, else empty
 * @param logs folder of logs if local, else empty
 * @param timeLimitMillis of a trial, or 0 for none
 */
record Job(
        String application,
        boolean local,
        List<String> classPath,
        String datasets,
        String work,
        String logs,
        long timeLimitMillis)
        implements Serializable {}
