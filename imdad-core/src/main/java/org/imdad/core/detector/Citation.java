package org.imdad.core.detector;

/**
 * The paper a method comes from, as data.
 *
 * @param authors as printed
 * @param title of the paper
 * @param venue journal or proceedings with volume and pages, or the preprint's number
 * @param year of publication
 */
public record Citation(String authors, String title, String venue, int year) {

    @Override
    public String toString() {
        return "%s: %s. %s, %d.".formatted(authors, title, venue, year);
    }
}
