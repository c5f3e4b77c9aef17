/** Files that processes on one machine make once and share: their form, their folders, and the order of their bytes. */
package org.imdad.experiments.files;
