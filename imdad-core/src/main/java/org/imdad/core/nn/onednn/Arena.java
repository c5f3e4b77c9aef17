package org.imdad.core.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

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

    @Override
    public void close() {
        for (int i = owned.size() - 1; i >= 0; i--) {
            owned.get(i).deallocate();
        }
        owned.clear();
    }
}
