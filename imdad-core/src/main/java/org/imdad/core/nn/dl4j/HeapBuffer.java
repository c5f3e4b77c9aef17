package org.imdad.core.nn.dl4j;

/** A heap array that grows when needed and is otherwise reused. */
final class HeapBuffer {

    private float[] values = new float[0];

    /** An array of at least that length; the contents beyond what the caller writes are arbitrary. */
    float[] atLeast(int length) {
        if (values.length < length) {
            values = new float[length];
        }
        return values;
    }
}
