/** A user's raw data as streams of samples: tables, windows of time series, arrays, pictures, and rows of known data sets. */
package org.imdad.experiments.data.stream;
