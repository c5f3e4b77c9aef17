/** The one-class support vector machine, on Tribuo's LIBSVM trainer. */
package org.imdad.baselines.ocsvm;
