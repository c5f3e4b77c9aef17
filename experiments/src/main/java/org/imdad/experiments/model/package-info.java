/** Detectors trained on a user's own data: fitting, saving with all that scoring needs, scoring of streams. */
package org.imdad.experiments.model;
