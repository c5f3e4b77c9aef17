/** Deep robust one-class classification, without and with limited negatives. */
package org.imdad.baselines.drocc;
