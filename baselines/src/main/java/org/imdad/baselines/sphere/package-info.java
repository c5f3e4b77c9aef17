/** What detectors share that put a sphere around the representations of a network: distances, centres, quantiles. */
package org.imdad.baselines.sphere;
