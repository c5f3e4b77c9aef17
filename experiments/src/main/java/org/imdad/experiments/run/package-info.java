/**
 * Runs a suite's trials: one coordinating process, which alone writes results, and worker processes that compute one
 * trial at a time and can be lost without harm.
 */
package org.imdad.experiments.run;
