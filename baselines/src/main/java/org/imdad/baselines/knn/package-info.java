/** Distance to the k nearest training samples. */
package org.imdad.baselines.knn;
