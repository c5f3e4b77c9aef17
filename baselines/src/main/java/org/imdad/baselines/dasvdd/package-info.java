/** Deep autoencoding support vector data descriptor. */
package org.imdad.baselines.dasvdd;
