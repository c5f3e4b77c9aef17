package org.imdad.experiments.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;

/**
 * Tables of the results store.
 *
 * <ul>
 *   <li>{@code suite}: one row with name, title and text of the suite last planned.
 *   <li>{@code plan}: its trials in the order of tables.
 *   <li>{@code trials}: every trial ever planned here, its state, and when it ended.
 *   <li>{@code outcomes}, {@code epochs}, {@code distances}: what finished trials computed; the key of {@code outcomes}
 *       forbids that a trial finishes twice.
 *   <li>{@code planes}, {@code plane_points}, {@code plane_scores}: the same for trials on data with two features.
 *   <li>{@code galleries}, {@code gallery_levels}: the same for trials on images, one gallery for each way to make heat maps.
 * </ul>
 */
final class StoreSchema {

    /** Version written by this code. */
    static final int VERSION = 5;

    /** Tables of what finished trials computed. */
    static final List<String> OF_DONE_TRIALS = List.of(
            "outcomes", "epochs", "distances", "planes", "plane_points", "plane_scores", "galleries", "gallery_levels");

    /** Tables that hold more than the version. */
    static final List<String> CONTENT = Stream.concat(Stream.of("suite", "trials", "plan"), OF_DONE_TRIALS.stream())
            .toList();

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schema (version INTEGER NOT NULL)", """
            CREATE TABLE suite (
              id INTEGER PRIMARY KEY CHECK (id = 1),
              name TEXT NOT NULL,
              title TEXT NOT NULL,
              yaml TEXT NOT NULL)""", """
            CREATE TABLE trials (
              id TEXT PRIMARY KEY,
              spec TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'FAILED')),
              failure_kind TEXT,
              failure_message TEXT,
              finished_at TEXT)""", """
            CREATE TABLE plan (
              position INTEGER PRIMARY KEY,
              label TEXT NOT NULL,
              family TEXT NOT NULL,
              trial_id TEXT NOT NULL REFERENCES trials (id))""", """
            CREATE TABLE outcomes (
              trial_id TEXT PRIMARY KEY REFERENCES trials (id),
              threshold REAL,
              validation_auroc REAL,
              timings TEXT NOT NULL,
              provenance TEXT NOT NULL,
              scores BLOB NOT NULL,
              anomaly BLOB NOT NULL,
              test_rows BLOB NOT NULL,
              scores_checksum INTEGER NOT NULL,
              history_checksum INTEGER NOT NULL)""", """
            CREATE TABLE epochs (
              trial_id TEXT NOT NULL REFERENCES trials (id),
              seq INTEGER NOT NULL,
              phase TEXT NOT NULL,
              epoch INTEGER NOT NULL,
              epochs INTEGER NOT NULL,
              diagnostics TEXT NOT NULL,
              PRIMARY KEY (trial_id, seq))""", """
            CREATE TABLE distances (
              trial_id TEXT NOT NULL,
              seq INTEGER NOT NULL,
              name TEXT NOT NULL,
              squared BLOB NOT NULL,
              PRIMARY KEY (trial_id, seq, name),
              FOREIGN KEY (trial_id, seq) REFERENCES epochs (trial_id, seq))""", """
            CREATE TABLE planes (
              trial_id TEXT PRIMARY KEY REFERENCES outcomes (trial_id),
              from_x REAL NOT NULL,
              to_x REAL NOT NULL,
              from_y REAL NOT NULL,
              to_y REAL NOT NULL,
              grid_columns INTEGER NOT NULL,
              grid_rows INTEGER NOT NULL)""", """
            CREATE TABLE plane_points (
              trial_id TEXT NOT NULL REFERENCES planes (trial_id),
              name TEXT NOT NULL,
              coordinates BLOB NOT NULL,
              PRIMARY KEY (trial_id, name))""", """
            CREATE TABLE plane_scores (
              trial_id TEXT NOT NULL REFERENCES planes (trial_id),
              epoch INTEGER NOT NULL,
              scores BLOB NOT NULL,
              PRIMARY KEY (trial_id, epoch))""", """
            CREATE TABLE galleries (
              trial_id TEXT NOT NULL REFERENCES outcomes (trial_id),
              place INTEGER NOT NULL,
              method TEXT NOT NULL,
              height INTEGER NOT NULL,
              width INTEGER NOT NULL,
              PRIMARY KEY (trial_id, place))""", """
            CREATE TABLE gallery_levels (
              trial_id TEXT NOT NULL,
              place INTEGER NOT NULL,
              sample INTEGER NOT NULL,
              levels BLOB NOT NULL,
              PRIMARY KEY (trial_id, place, sample),
              FOREIGN KEY (trial_id, place) REFERENCES galleries (trial_id, place))""");

    private StoreSchema() {}

    /** Makes the tables in a file that has none, or checks the version of those that are there. */
    static void prepare(Database database) {
        if (tables(database).isEmpty()) {
            database.transaction(() -> {
                TABLES.forEach(database::execute);
                database.update("INSERT INTO schema (version) VALUES (?)", s -> s.setInt(1, VERSION));
            });
        }
        check(database);
    }

    /**
     * Checks that the file is a results store of a version that this code knows.
     *
     * @throws InvalidInputException if not
     */
    static void check(Database database) {
        if (!tables(database).contains("schema")) {
            throw new InvalidInputException(
                    "%s: an SQLite file, but no results store; move it away or choose another folder"
                            .formatted(database.file()));
        }
        Set<Integer> versions = new TreeSet<>();
        database.query("SELECT version FROM schema", s -> {}, row -> versions.add(row.getInt(1)));
        if (!versions.equals(Set.of(VERSION))) {
            throw new InvalidInputException(
                    "%s: found results of format %s, this version of imdad knows format %d; use the imdad that wrote them, or choose another folder"
                            .formatted(database.file(), versions, VERSION));
        }
    }

    private static Set<String> tables(Database database) {
        Set<String> names = new TreeSet<>();
        database.query(
                "SELECT name FROM sqlite_master WHERE type = ?",
                s -> s.setString(1, "table"),
                row -> names.add(row.getString(1)));
        return names;
    }
}
