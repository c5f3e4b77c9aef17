/** Perturbation learning based anomaly detection. */
package org.imdad.baselines.plad;
