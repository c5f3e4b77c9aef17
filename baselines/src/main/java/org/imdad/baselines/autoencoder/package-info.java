/** Reconstruction errors of an autoencoder. */
package org.imdad.baselines.autoencoder;
