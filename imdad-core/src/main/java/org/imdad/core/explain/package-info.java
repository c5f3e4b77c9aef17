/** Explanations of anomaly scores: gradients of any network detector's score, heat maps, contributions of features. */
package org.imdad.core.explain;
