package org.imdad.experiments.spark;

import java.io.Serializable;
import java.util.List;

/**
 * The first rows of a partition, on the way to the batch they belong to.
 *
 * @param partition where they lie
 * @param rows each a line without its end
 */
record Head(int partition, List<byte[]> rows) implements Serializable {}
