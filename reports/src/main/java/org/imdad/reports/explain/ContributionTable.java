package org.imdad.reports.explain;

import java.util.ArrayList;
import java.util.List;
import org.imdad.experiments.model.Explained;
import org.imdad.reports.table.Table;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/** All contributions of all samples as numbers. */
final class ContributionTable {

    private ContributionTable() {}

    static Table of(List<String> names, List<Explained> samples) {
        List<Row> rows = new ArrayList<>();
        for (Explained sample : samples) {
            double[] normal = sample.meanOfNormals();
            double[] contributions = sample.contributions().orElseThrow().values();
            for (int j = 0; j < contributions.length; j++) {
                rows.add(Row.of(List.of(
                        Entry.of(sample.place()),
                        Entry.of(names.get(j)),
                        Entry.of(Double.toString(sample.raw()[j])),
                        Entry.of(Float.toString((float) normal[j])),
                        Entry.of(Double.toString(contributions[j])))));
            }
        }
        return new Table(
                "Contributions to the difference to the mean score of the nearest normal samples",
                List.of(
                        Column.words("sample"),
                        Column.words("feature"),
                        Column.numbers("value"),
                        Column.numbers("mean value of the nearest normal samples"),
                        Column.numbers("contribution")),
                rows,
                List.of());
    }
}
