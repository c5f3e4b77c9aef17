package org.imdad.baselines.dohsc;

/** Makes DOHSC detectors. */
public final class DohscFactory extends DohscVariantFactory {

    /** Called by the service loader. */
    public DohscFactory() {
        super(
                Variant.DOHSC,
                "DOHSC",
                "Network whose codes are projected to orthogonal columns and drawn to a fixed centre.");
    }
}
