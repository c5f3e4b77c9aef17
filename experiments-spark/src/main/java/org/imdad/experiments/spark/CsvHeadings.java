package org.imdad.experiments.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;

/** Heading lines of CSV files. */
final class CsvHeadings {

    private CsvHeadings() {}

    /**
     * The names of columns that files have in common.
     *
     * @throws InvalidInputException if one cannot be read, or their heading lines differ
     */
    static List<String> common(List<Path> files, Configuration hadoop) {
        List<String> columns = of(files.get(0), hadoop);
        for (Path file : files) {
            List<String> heading = of(file, hadoop);
            if (!heading.equals(columns)) {
                throw new InvalidInputException(
                        "%s: columns are %s; files that are scored together need one heading line, here that of %s: %s"
                                .formatted(
                                        InputFiles.words(file),
                                        CsvRows.shortList(heading),
                                        InputFiles.words(files.get(0)),
                                        CsvRows.shortList(columns)));
            }
        }
        return columns;
    }

    private static List<String> of(Path file, Configuration hadoop) {
        String name = InputFiles.words(file);
        try (InputStream in = file.getFileSystem(hadoop).open(file);
                CsvRows rows = CsvRows.open(BinarySource.ofStream(name, in))) {
            return rows.heading();
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }
}
