package org.imdad.reports.published;

/**
 * A number from a paper.
 *
 * @param percent as printed there
 * @param source authors, venue and year
 * @param note in which way its protocol differs from the usual one; may be empty
 */
public record PublishedValue(String percent, String source, String note) {

    /** Source and note in one. */
    public String origin() {
        return note.isEmpty() ? source : source + " (" + note + ")";
    }
}
