package org.imdad.experiments.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.Gallery.Maps;

/** Writes and reads the heat maps of trials on images. */
final class GalleryTables {

    private final Database database;

    GalleryTables(Database database) {
        this.database = database;
    }

    /** Inserts the maps of a trial; to be called within a transaction. */
    void insert(long trial, Gallery gallery) {
        for (int place = 0; place < gallery.methods().size(); place++) {
            insert(trial, place, gallery, gallery.methods().get(place));
        }
    }

    private void insert(long trial, int place, Gallery gallery, Maps maps) {
        database.update("INSERT INTO galleries (trial, place, method, height, width) VALUES (?, ?, ?, ?, ?)", s -> {
            s.setLong(1, trial);
            s.setInt(2, place);
            s.setString(3, maps.method());
            s.setInt(4, gallery.height());
            s.setInt(5, gallery.width());
        });
        maps.levels()
                .forEach((sample, levels) -> database.update(
                        "INSERT INTO gallery_levels (trial, place, sample, levels) VALUES (?, ?, ?, ?)", s -> {
                            s.setLong(1, trial);
                            s.setInt(2, place);
                            s.setInt(3, sample);
                            s.setBytes(4, levels);
                        }));
    }

    /** The maps of a trial, if it has any. */
    Optional<Gallery> find(long trial) {
        record Row(int height, int width, Maps maps) {}
        List<Row> rows = new ArrayList<>();
        database.query(
                "SELECT place, method, height, width FROM galleries WHERE trial = ? ORDER BY place",
                s -> s.setLong(1, trial),
                row -> rows.add(new Row(
                        row.getInt("height"),
                        row.getInt("width"),
                        new Maps(row.getString("method"), levels(trial, row.getInt("place"))))));
        return rows.stream()
                .findFirst()
                .map(first -> new Gallery(
                        first.height(),
                        first.width(),
                        rows.stream().map(Row::maps).toList()));
    }

    private SortedMap<Integer, byte[]> levels(long trial, int place) {
        SortedMap<Integer, byte[]> levels = new TreeMap<>();
        database.query(
                "SELECT sample, levels FROM gallery_levels WHERE trial = ? AND place = ?",
                s -> {
                    s.setLong(1, trial);
                    s.setInt(2, place);
                },
                row -> levels.put(row.getInt("sample"), row.getBytes("levels")));
        return levels;
    }
}
