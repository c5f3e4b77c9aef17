package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.imdad.core.matrix.NativeBuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The oneDNN library, loaded once. */
public final class OneDnn {

    private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);

    /** System property that, set to {@code false}, makes the program do without the library. */
    public static final String SWITCH = "imdad.onednn";

    private static final engine CPU = load();

    private OneDnn() {}

    /** Whether the library is there; if not, that was said once. */
    public static boolean isAvailable() {
        return CPU != null;
    }

    /** Whether the processor computes in bfloat16. */
    public static boolean hasBfloat16() {
        return isAvailable()
                && (dnnl.get_effective_cpu_isa().value & dnnl.dnnl_cpu_isa_avx512_core_bf16)
                        == dnnl.dnnl_cpu_isa_avx512_core_bf16;
    }

    static engine cpu() {
        return CPU;
    }

    private static engine load() {
        if (!Boolean.parseBoolean(System.getProperty(SWITCH, "true"))) {
            return null;
        }
        NativeBuild.choose();
        try {
            return new engine(engine.kind.cpu, 0);
        } catch (LinkageError | RuntimeException e) {
            LOG.warn(
                    "oneDNN cannot be loaded on this platform ({}); networks run several times slower without it",
                    e.toString());
            return null;
        }
    }
}
