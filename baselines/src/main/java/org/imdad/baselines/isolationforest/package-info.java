/** Isolation forest. */
package org.imdad.baselines.isolationforest;
