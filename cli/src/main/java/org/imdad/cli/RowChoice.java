package org.imdad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imdad.core.detector.InvalidInputException;

/**
 * Rows that a user named: numbers as {@code imdad score} writes them, ranges of them such as {@code 3-7}, or places such as
 * the path of a picture.
 */
final class RowChoice {

    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

    private final List<long[]> ranges = new ArrayList<>();
    private final Set<String> places = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final Set<Long> unseenNumbers = new TreeSet<>();

    /**
     * Reads names of rows.
     *
     * @throws InvalidInputException if a range ends before it begins
     */
    RowChoice(List<String> names) {
        for (String name : names) {
            Matcher range = RANGE.matcher(name.strip());
            if (!range.matches()) {
                places.add(name.strip());
                unseen.add(name.strip());
                continue;
            }
            long from = Long.parseLong(range.group(1));
            long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
            if (to < from) {
                throw new InvalidInputException("--rows: %s ends before it begins".formatted(name));
            }
            ranges.add(new long[] {from, to});
            if (from == to) {
                unseenNumbers.add(from);
            }
        }
    }

    /** Whether nothing was named. */
    boolean isEmpty() {
        return ranges.isEmpty() && places.isEmpty();
    }

    /**
     * Whether a row is among those named.
     *
     * @param number as scores have it
     * @param place number or path
     */
    boolean holds(long number, String place) {
        unseen.remove(place);
        unseenNumbers.remove(number);
        return places.contains(place) || ranges.stream().anyMatch(range -> number >= range[0] && number <= range[1]);
    }

    /**
     * Checks, after all rows were seen, that those named are there.
     *
     * @param last greatest number of a row
     */
    void requireAllSeen(long last) {
        if (!unseen.isEmpty()) {
            throw new InvalidInputException(
                    "--rows: no row is called %s; name numbers such as 3,7-9, or pictures by their path"
                            .formatted(String.join(", ", unseen)));
        }
        for (long[] range : ranges) {
            if (range[1] > last) {
                throw new InvalidInputException(
                        "--rows: found %d, allowed is 1 to %d, the number of the last row".formatted(range[1], last));
            }
        }
        if (!unseenNumbers.isEmpty()) {
            throw new InvalidInputException(
                    "--rows: no sample has the number %d; samples have the numbers that `imdad score` writes"
                            .formatted(unseenNumbers.iterator().next()));
        }
    }
}
