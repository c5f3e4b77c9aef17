/**
 * Named data sets on this machine: where they are looked for, downloaded from, checked and imported to.
 *
 * <p>{@link org.imdad.experiments.data.source.DatasetLocator} finds a set or says what is missing;
 * {@link org.imdad.experiments.data.source.Downloader} gets its files. No other class of the project uses the network.
 */
package org.imdad.experiments.data.source;
