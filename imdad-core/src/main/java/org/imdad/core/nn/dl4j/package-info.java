/**
 * The network engine on DeepLearning4J and ND4J; nothing outside this package sees their types.
 *
 * <p>{@link org.imdad.core.nn.dl4j.Dl4jNetwork} holds a {@code MultiLayerNetwork} with one custom layer,
 * {@link org.imdad.core.nn.dl4j.StackLayer}, which runs a stack of {@link org.imdad.core.nn.dl4j.Kernel kernels}. So
 * DeepLearning4J keeps parameters, gradients and the updater, and an activation passes from kernel to kernel as a plain
 * array that is reused from step to step. Convolutions go to oneDNN through ND4J, matrix products to OpenBLAS; what is
 * done element by element is plain Java, because calling an operation per element-wise step costs more than the step.
 */
package org.imdad.core.nn.dl4j;
