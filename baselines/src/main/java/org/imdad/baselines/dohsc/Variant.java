package org.imdad.baselines.dohsc;

/** The detectors of this package. */
enum Variant {
    DOHSC("dohsc", Form.SPHERE, Scoring.INDUCTIVE),
    DO2HSC("do2hsc", Form.SHELL, Scoring.INDUCTIVE),
    DOHSC_TRANSDUCTIVE("dohsc-transductive", Form.SPHERE, Scoring.TRANSDUCTIVE),
    DO2HSC_TRANSDUCTIVE("do2hsc-transductive", Form.SHELL, Scoring.TRANSDUCTIVE);

    private final String detector;
    private final Form form;
    private final Scoring scoring;

    Variant(String detector, Form form, Scoring scoring) {
        this.detector = detector;
        this.form = form;
        this.scoring = scoring;
    }

    /** Name of the detector. */
    String detector() {
        return detector;
    }

    Form form() {
        return form;
    }

    Scoring scoring() {
        return scoring;
    }
}
