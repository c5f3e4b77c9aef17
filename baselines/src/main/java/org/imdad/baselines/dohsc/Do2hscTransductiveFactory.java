package org.imdad.baselines.dohsc;

/** Makes DO2HSC (transductive) detectors. */
public final class Do2hscTransductiveFactory extends DohscVariantFactory {

    /** Called by the service loader. */
    public Do2hscTransductiveFactory() {
        super(
                Variant.DO2HSC_TRANSDUCTIVE,
                "DO2HSC (transductive)",
                "DO2HSC scored as published: batches of samples are projected by their own codes.");
    }
}
