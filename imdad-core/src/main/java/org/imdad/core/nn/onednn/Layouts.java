package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.imdad.core.data.SampleShape;

/** Layouts of single-precision memory. */
final class Layouts {

    private Layouts() {}

    /** To be chosen by a primitive. */
    static memory.desc any(long... dims) {
        return of(memory.format_tag.any, dims);
    }

    /** To be chosen by a primitive, of the number type of a tensor. */
    static memory.desc anyLike(Tensor tensor, long... dims) {
        return new memory.desc(dims, tensor.layout().data_type(), memory.format_tag.any);
    }

    /** Of a named order. */
    static memory.desc of(memory.format_tag order, long... dims) {
        return new memory.desc(dims, memory.data_type.f32, order);
    }

    /**
     * Samples row by row, as they are on the heap. For vectors the order is called channels-last, which is the same places
     * and makes primitives run over channels side by side.
     */
    static memory.desc plain(int n, SampleShape shape) {
        return of(shape.isImage() ? memory.format_tag.nchw : memory.format_tag.nhwc, dims(n, shape));
    }

    /** Row-major: the last size changes fastest. */
    static memory.desc rows(long... dims) {
        return of(
                switch (dims.length) {
                    case 1 -> memory.format_tag.a;
                    case 2 -> memory.format_tag.ab;
                    case 4 -> memory.format_tag.abcd;
                    default -> throw new IllegalArgumentException("%d sizes".formatted(dims.length));
                },
                dims);
    }

    /** Nothing, where a primitive has an optional argument. */
    static memory.desc none() {
        return new memory.desc();
    }

    static long[] dims(int n, SampleShape shape) {
        return new long[] {n, shape.channels(), shape.height(), shape.width()};
    }
}
