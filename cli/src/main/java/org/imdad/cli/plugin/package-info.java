/** Detectors from outside: the jars in the plugins folders. */
package org.imdad.cli.plugin;
