/**
 * The network engine on DeepLearning4J and ND4J; nothing outside this package sees their types.
 *
 * <p>{@link org.imdad.core.nn.dl4j.Dl4jNetwork} holds a {@code MultiLayerNetwork} with one custom layer,
 * {@link org.imdad.core.nn.dl4j.StackLayer}, which stands for a whole network. So DeepLearning4J keeps parameters, gradients
 * and the updater, and what happens between input and output is up to an {@link org.imdad.core.nn.dl4j.Engine}: oneDNN
 * primitives where the platform has them, else a stack of {@link org.imdad.core.nn.dl4j.Kernel kernels}, with convolutions
 * through ND4J, matrix products in OpenBLAS, and what is done element by element in plain Java, because calling an
 * operation per element-wise step costs more than the step.
 */
package org.imdad.core.nn.dl4j;
