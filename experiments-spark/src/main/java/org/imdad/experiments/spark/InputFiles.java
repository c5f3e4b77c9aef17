package org.imdad.experiments.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imdad.core.detector.InvalidInputException;

/**
 * The files of a table that a user names: a file, those in a folder, or those that a pattern matches.
 *
 * @param kind of all of them
 * @param files in the order of their paths, which is that of their rows; at least one
 */
record InputFiles(Kind kind, List<Path> files) {

    /** Kinds of files. */
    enum Kind {
        CSV,
        PARQUET,
        OTHER;

        static Kind of(Path file) {
            String name = file.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
                return CSV;
            }
            return name.endsWith(".parquet") ? PARQUET : OTHER;
        }
    }

    /**
     * Finds the files.
     *
     * @param data as the user named them
     * @param notes takes a line if files of other kinds are passed over
     * @throws InvalidInputException if there are none, or they are of both kinds
     */
    static InputFiles find(String data, Configuration hadoop, Consumer<String> notes) {
        List<Path> all;
        try {
            all = list(new Path(data), hadoop);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(data, e.getMessage()), e);
        }
        List<Path> csv = all.stream().filter(file -> Kind.of(file) == Kind.CSV).toList();
        List<Path> parquet =
                all.stream().filter(file -> Kind.of(file) == Kind.PARQUET).toList();
        if (csv.isEmpty() && parquet.isEmpty()) {
            throw new InvalidInputException(
                    "%s: found %s; --spark scores files that end in .csv, .csv.gz or .parquet, folders of them and patterns such as 'day-*.csv'"
                            .formatted(data, all.isEmpty() ? "nothing" : "no table"));
        }
        if (!csv.isEmpty() && !parquet.isEmpty()) {
            throw new InvalidInputException("%s: found CSV and Parquet files; name those of one kind".formatted(data));
        }
        List<Path> tables = csv.isEmpty() ? parquet : csv;
        if (tables.size() < all.size()) {
            notes.accept("%s: passed over %d files that are no tables".formatted(data, all.size() - tables.size()));
        }
        return new InputFiles(csv.isEmpty() ? Kind.PARQUET : Kind.CSV, tables);
    }

    /** A file as users write it. */
    static String words(Path file) {
        String scheme = file.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? file.toUri().getPath() : file.toString();
    }

    private static List<Path> list(Path place, Configuration hadoop) throws IOException {
        FileSystem system = place.getFileSystem(hadoop);
        FileStatus[] found =
                system.exists(place) ? new FileStatus[] {system.getFileStatus(place)} : system.globStatus(place);
        List<Path> files = new ArrayList<>();
        for (FileStatus status : found == null ? new FileStatus[0] : found) {
            if (status.isFile()) {
                files.add(status.getPath());
            } else {
                Arrays.stream(system.listStatus(status.getPath()))
                        .filter(FileStatus::isFile)
                        .map(FileStatus::getPath)
                        .filter(file -> Stream.of(".", "_").noneMatch(file.getName()::startsWith))
                        .forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(Path::toString));
        return List.copyOf(files);
    }
}
