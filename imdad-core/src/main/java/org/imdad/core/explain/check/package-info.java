/** Measures whether explanations can be trusted. */
package org.imdad.core.explain.check;
