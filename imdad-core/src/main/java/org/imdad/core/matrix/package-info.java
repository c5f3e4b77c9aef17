/** Products of dense matrices in double precision, on OpenBLAS. */
package org.imdad.core.matrix;
