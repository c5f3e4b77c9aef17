/** Products of dense matrices in double precision, on OpenBLAS, and distances made from them. */
package org.imdad.core.matrix;
