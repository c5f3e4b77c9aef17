package org.imdad.benchmarks.compare;

import java.util.Locale;

/** What the two sides of a case came to, to be held against each other by the reader. */
final class Notes {

    private Notes() {}

    /** An AUROC in per cent. */
    static String auroc(double value) {
        return String.format(Locale.ROOT, "AUROC %.2f %%", 100 * value);
    }
}
