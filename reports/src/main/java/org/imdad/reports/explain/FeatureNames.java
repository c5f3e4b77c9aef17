package org.imdad.reports.explain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.data.stream.DataForm;

/** Names of the values of a sample. */
final class FeatureNames {

    private FeatureNames() {}

    /** Names of the columns, for windows with the time step from 1 on, for arrays the numbers from 1 on. */
    static List<String> of(DataForm form) {
        if (form.input() instanceof InputForm.Table table) {
            return table.features();
        } else if (form.input() instanceof InputForm.Windows windows) {
            return IntStream.rangeClosed(1, windows.length())
                    .boxed()
                    .flatMap(t -> windows.features().stream().map(name -> name + " at " + t))
                    .toList();
        }
        return Stream.iterate(1, i -> i + 1)
                .limit(form.shape().size())
                .map(i -> "value " + i)
                .toList();
    }
}
