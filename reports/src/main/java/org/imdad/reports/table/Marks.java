package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Mark;

/**
 * Marks the best and the second best value of a row. Values are compared as printed, so that numbers that look equal are
 * marked alike. The best is marked where there are two values to compare, the second best where there are three.
 */
final class Marks {

    private Marks() {}

    /**
     * Marks entries.
     *
     * @param entries cells of a row
     * @param printed the printed value of each, larger is better; empty where there is none
     */
    static List<Entry> of(List<Entry> entries, List<Optional<Double>> printed) {
        List<Double> present = printed.stream().flatMap(Optional::stream).toList();
        List<Double> ranked =
                present.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        List<Entry> marked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Optional<Double> value = printed.get(i);
            int place = value.map(ranked::indexOf).orElse(-1);
            if (place == 0 && present.size() >= 2) {
                marked.add(entries.get(i).marked(Mark.BEST));
            } else if (place == 1 && present.size() >= 3) {
                marked.add(entries.get(i).marked(Mark.SECOND));
            } else {
                marked.add(entries.get(i));
            }
        }
        return marked;
    }
}
