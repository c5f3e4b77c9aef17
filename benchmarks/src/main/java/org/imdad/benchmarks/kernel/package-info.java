/** JMH benchmarks of inner kernels; run by {@code benchmarks/jmh}. */
package org.imdad.benchmarks.kernel;
