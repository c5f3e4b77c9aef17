package org.imdad.experiments.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Long texts that many rows share, each stored once under a number. Not thread-safe. */
final class SharedTexts {

    private final Database database;

    SharedTexts(Database database) {
        this.database = database;
    }

    /** The number of a text, which is stored if it is new; to be called within a transaction. */
    long numberOf(String text) {
        database.update("INSERT OR IGNORE INTO texts (text) VALUES (?)", s -> s.setString(1, text));
        long[] number = new long[1];
        database.query(
                "SELECT number FROM texts WHERE text = ?",
                s -> s.setString(1, text),
                row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** The texts as something else, each of which is made once. */
    <T> Parsed<T> as(Function<String, T> parser) {
        return new Parsed<>(parser);
    }

    /** Texts that were read before. */
    final class Parsed<T> {

        private final Function<String, T> parser;
        private final Map<Long, Optional<T>> known = new HashMap<>();

        private Parsed(Function<String, T> parser) {
            this.parser = parser;
        }

        /** The text of a number; empty if there is none. What the parser throws is thrown. */
        Optional<T> get(long number) {
            return known.computeIfAbsent(number, this::read);
        }

        private Optional<T> read(long number) {
            String[] text = new String[1];
            database.query(
                    "SELECT text FROM texts WHERE number = ?",
                    s -> s.setLong(1, number),
                    row -> text[0] = row.getString(1));
            return Optional.ofNullable(text[0]).map(parser);
        }
    }
}
