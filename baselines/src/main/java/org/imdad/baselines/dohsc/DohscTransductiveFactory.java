package org.imdad.baselines.dohsc;

/** Makes DOHSC (transductive) detectors. */
public final class DohscTransductiveFactory extends DohscVariantFactory {

    /** Called by the service loader. */
    public DohscTransductiveFactory() {
        super(
                Variant.DOHSC_TRANSDUCTIVE,
                "DOHSC (transductive)",
                "DOHSC scored as published: batches of samples are projected by their own codes.");
    }
}
