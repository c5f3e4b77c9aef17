package org.imdad.core.detector;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.imdad.core.data.OneLine;

/** Finds the known name a misspelt one was probably meant to be. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the smallest edit distance, if that is at most a third of the longer name's length (and at
     * least 2 is always allowed).
     */
    public static Optional<String> of(String found, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(found, name) <= Math.max(2, Math.max(found.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(found, name))
                        .thenComparing(name -> name));
    }

    /** {@code , did you mean X?} or the empty string, to be put behind a message. */
    public static String hint(String found, Collection<String> known) {
        return of(found, known)
                .map(name -> "; did you mean " + OneLine.of(name) + "?")
                .orElse("");
    }

    /** Levenshtein distance, ignoring case. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
