/** Deep support vector data description, one-class and soft-boundary. */
package org.imdad.baselines.deepsvdd;
