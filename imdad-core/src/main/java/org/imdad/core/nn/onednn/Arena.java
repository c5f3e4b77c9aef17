package org.imdad.core.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.imdad.core.data.SampleShape;

/** Owns the native objects of one compiled pass; closing it releases them all. Not thread-safe. */
final class Arena implements AutoCloseable {

    private final List<Pointer> owned = new ArrayList<>();

    /** Takes over an object. */
    <P extends Pointer> P own(P object) {
        owned.add(object);
        return object;
    }

    /** New memory, contents arbitrary. */
    Tensor allocate(memory.desc layout, long... dims) {
        return new Tensor(own(new memory(own(layout), OneDnn.cpu())), layout, dims);
    }

    /** Memory that belongs to somebody else. */
    Tensor over(Pointer values, memory.desc layout, long... dims) {
        return new Tensor(own(new memory(own(layout), OneDnn.cpu(), values)), layout, dims);
    }

    /** Samples row by row in memory of somebody else, whose place is set before every run. */
    Tensor outside(int n, SampleShape shape) {
        return over(null, Layouts.plain(n, shape), Layouts.dims(n, shape));
    }

    @Override
    public void close() {
        for (int i = owned.size() - 1; i >= 0; i--) {
            owned.get(i).deallocate();
        }
        owned.clear();
    }
}
