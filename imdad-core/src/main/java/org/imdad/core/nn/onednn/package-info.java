/**
 * Networks as oneDNN primitives. {@link org.imdad.core.nn.onednn.NativeStack} compiles the layers of a network, once per
 * batch size and mode, to a list of primitive calls on memory in the blocked layouts that oneDNN chooses; a layout is kept
 * from layer to layer, and plain arrays stand at the two ends only. Nothing is allocated in the steady state.
 *
 * <p>oneDNN is not to be had on every platform; {@link org.imdad.core.nn.onednn.OneDnn#isAvailable} tells.
 */
package org.imdad.core.nn.onednn;
