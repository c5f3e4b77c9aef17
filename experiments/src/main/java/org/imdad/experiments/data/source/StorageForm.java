package org.imdad.experiments.data.source;

import java.util.List;

/**
 * One way in which a data set can lie on disk: files that belong together in one folder.
 *
 * @param files all of them are needed
 * @param folders folders they may be in, relative to the set's own; the empty name is that folder itself
 */
public record StorageForm(List<DataFile> files, List<String> folders) {

    /** Copies the lists. */
    public StorageForm {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }
}
