package org.imdad.core.nn.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Off-heap single-precision array that can be copied from and to the heap and passed to native code. */
final class NativeArray implements AutoCloseable {

    private final INDArray array;
    private final FloatPointer pointer;

    NativeArray(long... shape) {
        this.array = Nd4j.createUninitializedDetached(DataType.FLOAT, shape);
        this.pointer = pointer(array);
    }

    /** Where the values of an array lie. */
    static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    /** A copy of the values; {@code data().asFloat()} fetches them one by one. */
    static float[] copy(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        pointer(array).get(values);
        return values;
    }

    INDArray array() {
        return array;
    }

    FloatPointer pointer() {
        return pointer;
    }

    long length() {
        return array.length();
    }

    /** Copies the first {@code length} values in. */
    NativeArray put(float[] values, int length) {
        pointer.put(values, 0, length);
        return this;
    }

    /** Copies the first {@code length} values out. */
    void get(float[] target, int length) {
        pointer.get(target, 0, length);
    }

    @Override
    public void close() {
        array.close();
    }
}
