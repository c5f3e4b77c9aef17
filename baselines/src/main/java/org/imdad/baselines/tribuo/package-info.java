/** Tribuo both ways: detectors as trainers of Tribuo, and trainers of Tribuo as detectors. */
package org.imdad.baselines.tribuo;
