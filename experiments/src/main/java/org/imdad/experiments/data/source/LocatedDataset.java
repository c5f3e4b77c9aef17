package org.imdad.experiments.data.source;

import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;

/**
 * A named data set found on this machine.
 *
 * @param set which one
 * @param form how it lies there
 * @param files where its files lie, in the order of the form's files
 */
public record LocatedDataset(NamedDataset set, StorageForm form, List<Path> files) {

    /** Copies the list. */
    public LocatedDataset {
        files = List.copyOf(files);
    }

    /** The folder that holds the files. */
    public Path folder() {
        return files.get(0).getParent();
    }

    /**
     * Compares every file with its published checksum; reads them whole.
     *
     * @throws InvalidInputException naming the first file that differs
     */
    public void verify() {
        for (int i = 0; i < files.size(); i++) {
            if (!form.files().get(i).matches(files.get(i))) {
                throw new InvalidInputException(
                        "%s: content differs from the published file of %s; delete it and run `imdad data get %s`"
                                .formatted(files.get(i), set.name(), set.name()));
            }
        }
    }
}
