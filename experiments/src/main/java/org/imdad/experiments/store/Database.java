package org.imdad.experiments.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A connection to one SQLite file. Failures of SQLite become an {@link InvalidInputException} of one line with the file
 * and a remedy. Not thread-safe.
 */
final class Database implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> compiled = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** How a file is opened. */
    enum Access {
        /** For reading and writing; a missing file is created. */
        WRITE("rwc"),
        /** For reading, also while another process writes. */
        READ("ro"),
        /** For reading a file that nobody can write to; takes no locks and creates no files beside it. */
        READ_FROZEN("ro&immutable=1");

        private final String mode;

        Access(String mode) {
            this.mode = mode;
        }
    }

    /** Something done with the connection. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Takes something from the current row of a result. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    static Database open(Path file, Access access) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        config.setGetGeneratedKeys(false);
        config.setReadOnly(access != Access.WRITE);
        String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=" + access.mode;
        return new Database(file, translate(file, () -> config.createConnection(url)));
    }

    Path file() {
        return file;
    }

    /** Runs a statement that returns nothing. */
    int update(String sql, Parameters parameters) {
        int[] count = new int[1];
        run(sql, statement -> {
            parameters.set(statement);
            count[0] = statement.executeUpdate();
        });
        return count[0];
    }

    /** Runs a statement of fixed text, with or without a result that is not looked at. */
    void execute(String sql) {
        translate(file, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return statement.execute();
            }
        });
    }

    /** Visits every row of a query's result. */
    void query(String sql, Parameters parameters, RowReader reader) {
        run(sql, statement -> {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        });
    }

    /**
     * Runs a statement. It is compiled once, as there are few texts and values are parameters, unless it runs within itself or
     * fails, which leaves it in no state to be used again. Kept statements are closed with the connection.
     */
    private void run(String sql, Parameters use) {
        translate(file, () -> {
            PreparedStatement kept = compiled.remove(sql);
            PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
            try {
                use.set(statement);
            } catch (SQLException | RuntimeException | Error e) {
                statement.close();
                throw e;
            }
            PreparedStatement other = compiled.put(sql, statement);
            if (other != null) {
                other.close();
            }
            return null;
        });
    }

    /** Runs work of which either everything is kept or nothing; within such work, more of it. */
    void transaction(Runnable work) {
        translate(file, () -> {
            if (!connection.getAutoCommit()) {
                work.run();
                return null;
            }
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException | Error e) {
                undo(e);
                throw e;
            }
            return null;
        });
    }

    /** A full disk makes SQLite end the transaction by itself; that there is none left must not hide the cause. */
    private void undo(Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        translate(file, () -> {
            connection.close();
            return null;
        });
    }

    private static <T> T translate(Path file, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new DatabaseException(code(e), "%s: %s".formatted(file, explain(file, e)), e);
        }
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static String explain(Path file, SQLException e) {
        String remedy = switch (SQLiteErrorCode.getErrorCode(code(e).code & 0xff)) {
            case SQLITE_NOTADB -> "move it away or choose another folder";
            case SQLITE_CORRUPT ->
                "`imdad repair %s` saves what can be read"
                        .formatted(file.toAbsolutePath().getParent());
            case SQLITE_FULL -> "free space on the disk and run again to continue";
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_IOERR ->
                "check that the folder exists, its permissions and its disk";
            case SQLITE_BUSY, SQLITE_LOCKED -> "close other programs that have it open and run again";
            default -> "this is unexpected; please report it";
        };
        String found = OneLine.whole(String.valueOf(e.getMessage()));
        return "not usable as a results store: %s; %s".formatted(found, remedy);
    }

    /** A failure of SQLite with its code. */
    static final class DatabaseException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        private final SQLiteErrorCode code;

        DatabaseException(SQLiteErrorCode code, String message, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        /** The code without its extension. */
        SQLiteErrorCode code() {
            return SQLiteErrorCode.getErrorCode(code.code & 0xff);
        }
    }
}
