/** Samples as Tribuo's examples, and Tribuo's trainers run so that they are silent and can be stopped. */
package org.imdad.baselines.events;
