package org.imdad.experiments.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imdad.experiments.trial.Gallery;

/** Writes and reads the heat maps of trials on images. */
final class GalleryTables {

    private final Database database;

    GalleryTables(Database database) {
        this.database = database;
    }

    /** Inserts the maps of a trial; to be called within a transaction. */
    void insert(long trial, Gallery maps) {
        database.update("INSERT INTO galleries (trial, method, height, width) VALUES (?, ?, ?, ?)", s -> {
            s.setLong(1, trial);
            s.setString(2, maps.method());
            s.setInt(3, maps.height());
            s.setInt(4, maps.width());
        });
        maps.levels()
                .forEach((sample, levels) ->
                        database.update("INSERT INTO gallery_levels (trial, sample, levels) VALUES (?, ?, ?)", s -> {
                            s.setLong(1, trial);
                            s.setInt(2, sample);
                            s.setBytes(3, levels);
                        }));
    }

    /** The maps of a trial, if it has any. */
    Optional<Gallery> find(long trial) {
        List<Gallery> found = new ArrayList<>(1);
        database.query(
                "SELECT method, height, width FROM galleries WHERE trial = ?",
                s -> s.setLong(1, trial),
                row -> found.add(new Gallery(
                        row.getString("method"), row.getInt("height"), row.getInt("width"), levels(trial))));
        return found.stream().findFirst();
    }

    private SortedMap<Integer, byte[]> levels(long trial) {
        SortedMap<Integer, byte[]> levels = new TreeMap<>();
        database.query(
                "SELECT sample, levels FROM gallery_levels WHERE trial = ?",
                s -> s.setLong(1, trial),
                row -> levels.put(row.getInt("sample"), row.getBytes("levels")));
        return levels;
    }
}
