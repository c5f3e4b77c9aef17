package org.imdad.core.nn.onednn;

import java.util.function.Function;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** The choice between oneDNN's implementations of a primitive. */
final class Implementation {

    private Implementation() {}

    /**
     * Describes a primitive with the preferred layouts if oneDNN has a real implementation for them, else with layouts of
     * its choice.
     *
     * @param description makes the description, given how to lay out images of given sizes
     * @param preferred layouts by sizes
     * @param otherwise likewise, of an order chosen by the primitive
     */
    static <P extends primitive_desc_base> P of(
            Function<Function<long[], memory.desc>, P> description,
            Function<long[], memory.desc> preferred,
            Function<long[], memory.desc> otherwise) {
        try {
            P first = description.apply(preferred);
            if (!first.impl_info_str().getString().startsWith("ref")) {
                return first;
            }
        } catch (RuntimeException thereIsNone) {
            // The choice below is open to every implementation.
        }
        return description.apply(otherwise);
    }
}
