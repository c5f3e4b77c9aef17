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
 *   <li>{@code suite}: one row with name, title and text of the suite last planned, and the digest of all that its plan
 *       follows from, where that is known.
 *   <li>{@code texts}: long texts that many rows share, such as all that trials have in common but for their seeds.
 *   <li>{@code trials}: every trial ever planned here, its state, and when it ended.
 *   <li>{@code plan}: those of the suite in the order of tables.
 *   <li>{@code outcomes}, {@code epochs}, {@code distances}: what finished trials computed; the key of {@code outcomes}
 *       forbids that a trial finishes twice.
 *   <li>{@code measures}: numbers that follow from {@code outcomes}, so that tables need not read scores.
 *   <li>{@code planes}, {@code plane_points}, {@code plane_scores}: the same as {@code outcomes} for trials on data with two
 *       features.
 *   <li>{@code galleries}, {@code gallery_levels}: the same for trials on images, one gallery for each
 *       way to make heat maps.
 * </ul>
 *
 * <p>Tables refer to trials and texts by number: rows that are written one after the other lie one after the other.
 */
final class StoreSchema {

    /** Version written by this code. */
    static final int VERSION = 5;

    /** Tables of what finished trials computed. */
    static final List<String> OF_DONE_TRIALS = List.of(
            "outcomes",
            "measures",
            "epochs",
            "distances",
            "planes",
            "plane_points",
            "plane_scores",
            "galleries",
            "gallery_levels");

    /** Tables that hold more than the version. */
    static final List<String> CONTENT = Stream.concat(
                    Stream.of("suite", "texts", "trials", "plan"), OF_DONE_TRIALS.stream())
            .toList();

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schema (version INTEGER NOT NULL)",
            """
            CREATE TABLE suite (
              id INTEGER PRIMARY KEY CHECK (id = 1),
              name TEXT NOT NULL,
              title TEXT NOT NULL,
              yaml TEXT NOT NULL,
              plan_digest TEXT)""",
            """
            CREATE TABLE texts (
              number INTEGER PRIMARY KEY,
              text TEXT NOT NULL UNIQUE)""",
            """
            CREATE TABLE trials (
              number INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              design INTEGER NOT NULL REFERENCES texts (number),
              seed INTEGER NOT NULL,
              split_seed INTEGER NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'FAILED')),
              failure_kind TEXT,
              failure_message TEXT,
              finished_at TEXT)""",
            """
            CREATE TABLE plan (
              position INTEGER PRIMARY KEY,
              label TEXT NOT NULL,
              family TEXT NOT NULL,
              trial INTEGER NOT NULL REFERENCES trials (number))""",
            """
            CREATE TABLE outcomes (
              trial INTEGER PRIMARY KEY REFERENCES trials (number),
              threshold REAL,
              validation_auroc REAL,
              timings TEXT NOT NULL,
              provenance INTEGER NOT NULL REFERENCES texts (number),
              scores BLOB NOT NULL,
              anomaly BLOB NOT NULL,
              test_rows BLOB NOT NULL,
              scores_checksum INTEGER NOT NULL,
              history_checksum INTEGER NOT NULL)""",
            """
            CREATE TABLE measures (
              trial INTEGER PRIMARY KEY REFERENCES outcomes (trial),
              auroc REAL,
              average_precision REAL,
              contamination_f1 REAL,
              auroc_variance REAL,
              validation_auroc REAL,
              anomalies INTEGER NOT NULL,
              normals INTEGER NOT NULL,
              fit_seconds REAL,
              score_seconds REAL,
              provenance INTEGER NOT NULL REFERENCES texts (number),
              checksum INTEGER NOT NULL)""",
            """
            CREATE TABLE epochs (
              trial INTEGER NOT NULL REFERENCES trials (number),
              seq INTEGER NOT NULL,
              phase TEXT NOT NULL,
              epoch INTEGER NOT NULL,
              epochs INTEGER NOT NULL,
              diagnostics TEXT NOT NULL,
              PRIMARY KEY (trial, seq))""",
            """
            CREATE TABLE distances (
              trial INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              name TEXT NOT NULL,
              squared BLOB NOT NULL,
              PRIMARY KEY (trial, seq, name),
              FOREIGN KEY (trial, seq) REFERENCES epochs (trial, seq))""",
            """
            CREATE TABLE planes (
              trial INTEGER PRIMARY KEY REFERENCES outcomes (trial),
              from_x REAL NOT NULL,
              to_x REAL NOT NULL,
              from_y REAL NOT NULL,
              to_y REAL NOT NULL,
              grid_columns INTEGER NOT NULL,
              grid_rows INTEGER NOT NULL)""",
            """
            CREATE TABLE plane_points (
              trial INTEGER NOT NULL REFERENCES planes (trial),
              name TEXT NOT NULL,
              coordinates BLOB NOT NULL,
              PRIMARY KEY (trial, name))""",
            """
            CREATE TABLE plane_scores (
              trial INTEGER NOT NULL REFERENCES planes (trial),
              epoch INTEGER NOT NULL,
              scores BLOB NOT NULL,
              PRIMARY KEY (trial, epoch))""",
            """
            CREATE TABLE galleries (
              trial INTEGER NOT NULL REFERENCES outcomes (trial),
              place INTEGER NOT NULL,
              method TEXT NOT NULL,
              height INTEGER NOT NULL,
              width INTEGER NOT NULL,
              PRIMARY KEY (trial, place))""",
            """
            CREATE TABLE gallery_levels (
              trial INTEGER NOT NULL,
              place INTEGER NOT NULL,
              sample INTEGER NOT NULL,
              levels BLOB NOT NULL,
              PRIMARY KEY (trial, place, sample),
              FOREIGN KEY (trial, place) REFERENCES galleries (trial, place))""");

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
