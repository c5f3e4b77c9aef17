package org.imdad.core.nn;

/** Arithmetic of a network in training. Inference is in single precision whatever the training was. */
public enum Precision {

    /** Single precision throughout. */
    FLOAT32,

    /**
     * Convolutions and dense layers take numbers of 8 significant bits (bfloat16) and add in single precision, and what
     * passes between convolutions is held in 8 significant bits; parameters, their gradients, statistics and the
     * optimiser are in single precision. Needs a processor with AVX-512 BF16 or AMX.
     */
    BFLOAT16
}
