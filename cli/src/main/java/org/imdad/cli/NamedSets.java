package org.imdad.cli;

import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.source.NamedDataset;
import org.imdad.experiments.data.source.NamedDatasets;

/** Finds the named data sets that a command was given. */
final class NamedSets {

    private NamedSets() {}

    /**
     * The sets of some names; all sets if there are no names.
     *
     * @throws InvalidInputException if a name is unknown
     */
    static List<NamedDataset> of(List<String> names) {
        return names.isEmpty()
                ? NamedDatasets.all()
                : names.stream().map(NamedSets::named).toList();
    }

    private static NamedDataset named(String name) {
        List<String> known =
                NamedDatasets.all().stream().map(NamedDataset::name).toList();
        return NamedDatasets.find(name)
                .orElseThrow(() -> new InvalidInputException("no data set to download is called %s; known are %s%s"
                        .formatted(name, String.join(", ", known), NearestName.hint(name, known))));
    }
}
