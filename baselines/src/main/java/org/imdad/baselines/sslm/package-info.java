/** The small sphere and large margin method: a support vector machine with one sphere around normal samples, in front of labelled anomalies. */
package org.imdad.baselines.sslm;
