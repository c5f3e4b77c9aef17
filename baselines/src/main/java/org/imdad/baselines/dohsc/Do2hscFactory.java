package org.imdad.baselines.dohsc;

/** Makes DO2HSC detectors. */
public final class Do2hscFactory extends DohscVariantFactory {

    /** Called by the service loader. */
    public Do2hscFactory() {
        super(
                Variant.DO2HSC,
                "DO2HSC",
                "Network whose codes are projected to orthogonal columns and kept in a shell around a fixed centre.");
    }
}
