/** Deep orthogonal hypersphere compression and its form with two hyperspheres, inductive and transductive. */
package org.imdad.baselines.dohsc;
