/** Trials on Apache Spark: one trial per task, each in a worker process beside the executor. */
package org.imdad.experiments.spark;
