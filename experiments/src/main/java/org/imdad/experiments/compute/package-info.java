/** Computes single trials: from a trial to its outcome, in this process. */
package org.imdad.experiments.compute;
