/** Deep semi-supervised anomaly detection. */
package org.imdad.baselines.deepsad;
