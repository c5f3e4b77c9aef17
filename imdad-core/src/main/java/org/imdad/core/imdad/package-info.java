/** IMD-AD: two concentric spheres with the largest margin in a learned representation. */
package org.imdad.core.imdad;
