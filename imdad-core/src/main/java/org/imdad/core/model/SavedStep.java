package org.imdad.core.model;

/**
 * A fitted step of preprocessing as plain data.
 *
 * @param name of the step
 * @param shift numbers that the step subtracts, one for each group of features; empty for steps without; not copied
 * @param scale numbers that it divides by, as many; not copied
 */
public record SavedStep(String name, double[] shift, double[] scale) {}
