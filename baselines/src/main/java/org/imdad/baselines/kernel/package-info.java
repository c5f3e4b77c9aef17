/** What support vector methods share: the Gaussian kernel, its width, rows of its matrix, and weighted sums of it. */
package org.imdad.baselines.kernel;
