/** What detectors share that map samples by a network around a centre: distances, centres, quantiles, checks. */
package org.imdad.baselines.sphere;
