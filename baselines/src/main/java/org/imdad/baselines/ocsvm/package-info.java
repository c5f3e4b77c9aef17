/** The one-class support vector machine, with a solver on matrix products and Tribuo's LIBSVM trainer. */
package org.imdad.baselines.ocsvm;
