package org.imdad.core.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;

/** A list of calls that is recorded once and run many times. */
final class Program {

    private final Arena arena;
    private final stream stream;
    private final List<Runnable> calls = new ArrayList<>();
    private Program preparation;

    /**
     * An empty program.
     *
     * @param arena owns what the calls need
     * @param stream runs the primitives
     */
    Program(Arena arena, stream stream) {
        this.arena = arena;
        this.stream = stream;
    }

    Arena arena() {
        return arena;
    }

    /** What need not be done again before every run as long as parameters stay; run by whoever runs this program. */
    Program preparation() {
        if (preparation == null) {
            preparation = new Program(arena, stream);
        }
        return preparation;
    }

    /** Adds a call of a primitive; arguments by oneDNN's numbers. */
    void call(primitive_desc description, Map<Integer, Tensor> arguments) {
        add(arena.own(new primitive(arena.own(description))), arguments);
    }

    private void add(primitive primitive, Map<Integer, Tensor> arguments) {
        IntMemoryMap map = arena.own(new IntMemoryMap());
        arguments.forEach((number, tensor) -> map.put(number, tensor.memory()));
        calls.add(() -> primitive.execute(stream, map));
    }

    /** The same places seen with other sizes. A tensor from outside may lie elsewhere in every run. */
    Tensor view(Tensor tensor, memory.desc layout, long... dims) {
        Tensor view = arena.over(null, layout, dims);
        calls.add(() -> view.memory().set_data_handle(tensor.memory().get_data_handle()));
        return view;
    }

    /** Adds something else to be done. */
    void then(Runnable call) {
        calls.add(call);
    }

    /** The tensor itself if it has that layout, else a copy that has. */
    Tensor inLayout(Tensor tensor, memory.desc layout) {
        if (tensor.layout().equals(layout)) {
            return tensor;
        }
        Tensor copy = arena.allocate(layout, tensor.dims());
        copy(tensor, copy);
        return copy;
    }

    /** Adds a copy from one tensor to another, changing the layout. */
    void copy(Tensor from, Tensor to) {
        primitive reorder = arena.own(new reorder(from.memory(), to.memory()));
        add(
                reorder,
                Map.of(
                        org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC,
                        from,
                        org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST,
                        to));
    }

    /** Runs all calls in order. */
    void run() {
        for (Runnable call : calls) {
            call.run();
        }
        stream._wait();
    }
}
