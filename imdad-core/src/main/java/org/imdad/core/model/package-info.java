/** Fitted detectors as plain data, and the files they are kept in. */
package org.imdad.core.model;
