/** Stacks of dense layers with bias, for methods that are published with them. */
package org.imdad.baselines.dense;
