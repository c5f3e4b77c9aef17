package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.imdad.core.nn.Precision;

/** Which layouts the linear maps of a training pass take, by precision. */
enum Arithmetic {
    FLOAT32(memory.data_type.f32) {
        @Override
        memory.desc images(long... dims) {
            return FewChannels.layout(dims);
        }

        @Override
        memory.desc vectors(Tensor x) {
            return x.layout();
        }
    },

    BFLOAT16(memory.data_type.bf16) {
        @Override
        memory.desc images(long... dims) {
            return any(dims);
        }

        @Override
        memory.desc vectors(Tensor x) {
            return any(x.dims());
        }
    };

    private final memory.data_type type;

    Arithmetic(memory.data_type type) {
        this.type = type;
    }

    static Arithmetic of(Precision precision) {
        return precision == Precision.BFLOAT16 ? BFLOAT16 : FLOAT32;
    }

    /** Of an order chosen by a primitive. */
    memory.desc any(long... dims) {
        return new memory.desc(dims, type, memory.format_tag.any);
    }

    /** Images with channels one after another. */
    memory.desc plain(long... dims) {
        return new memory.desc(dims, type, memory.format_tag.nchw);
    }

    /** Row-major. */
    memory.desc rows(long... dims) {
        return new memory.desc(dims, type, memory.format_tag.ab);
    }

    /** Preferred for images going into or coming out of a convolution. */
    abstract memory.desc images(long... dims);

    /** Preferred for the input of a dense layer. */
    abstract memory.desc vectors(Tensor x);
}
