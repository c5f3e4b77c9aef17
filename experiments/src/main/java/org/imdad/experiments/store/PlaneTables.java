package org.imdad.experiments.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.trial.Plane;

/** Writes and reads the planes of trials on data with two features. */
final class PlaneTables {

    private final Database database;

    PlaneTables(Database database) {
        this.database = database;
    }

    /** Inserts a plane; to be called within a transaction. */
    void insert(long trial, Plane plane) {
        Plane.Grid grid = plane.grid();
        database.update("""
                INSERT INTO planes (trial, from_x, to_x, from_y, to_y, grid_columns, grid_rows)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, trial);
            s.setDouble(2, grid.fromX());
            s.setDouble(3, grid.toX());
            s.setDouble(4, grid.fromY());
            s.setDouble(5, grid.toY());
            s.setInt(6, grid.columns());
            s.setInt(7, grid.rows());
        });
        plane.points()
                .forEach((name, coordinates) ->
                        database.update("INSERT INTO plane_points (trial, name, coordinates) VALUES (?, ?, ?)", s -> {
                            s.setLong(1, trial);
                            s.setString(2, name);
                            s.setBytes(3, LittleEndian.bytes(coordinates));
                        }));
        plane.scores()
                .forEach((epoch, scores) ->
                        database.update("INSERT INTO plane_scores (trial, epoch, scores) VALUES (?, ?, ?)", s -> {
                            s.setLong(1, trial);
                            s.setInt(2, epoch);
                            s.setBytes(3, LittleEndian.bytes(scores));
                        }));
    }

    /** The plane of a trial, if it has one. */
    Optional<Plane> find(long trial) {
        List<Plane> found = new ArrayList<>(1);
        database.query(
                "SELECT from_x, to_x, from_y, to_y, grid_columns, grid_rows FROM planes WHERE trial = ?",
                s -> s.setLong(1, trial),
                row -> found.add(new Plane(
                        new Plane.Grid(
                                row.getDouble("from_x"),
                                row.getDouble("to_x"),
                                row.getDouble("from_y"),
                                row.getDouble("to_y"),
                                row.getInt("grid_columns"),
                                row.getInt("grid_rows")),
                        points(trial),
                        scores(trial))));
        return found.stream().findFirst();
    }

    private Map<String, double[]> points(long trial) {
        Map<String, double[]> points = new LinkedHashMap<>();
        database.query(
                "SELECT name, coordinates FROM plane_points WHERE trial = ? ORDER BY rowid",
                s -> s.setLong(1, trial),
                row -> points.put(row.getString("name"), LittleEndian.doubles(row.getBytes("coordinates"))));
        return points;
    }

    private SortedMap<Integer, double[]> scores(long trial) {
        SortedMap<Integer, double[]> scores = new TreeMap<>();
        database.query(
                "SELECT epoch, scores FROM plane_scores WHERE trial = ?",
                s -> s.setLong(1, trial),
                row -> scores.put(row.getInt("epoch"), LittleEndian.doubles(row.getBytes("scores"))));
        return scores;
    }
}
