package org.imdad.experiments.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;

/**
 * A table as Spark reads it.
 *
 * @param columns names of all columns
 * @param rows as lines without their ends, in the order of the files, and in each file of its rows
 */
record Table(List<String> columns, JavaRDD<byte[]> rows) {

    /**
     * CSV files, whose lines are rows.
     *
     * @throws InvalidInputException if one cannot be read, or their heading lines differ
     */
    static Table csv(SparkSession session, InputFiles input) {
        List<String> columns = null;
        List<JavaRDD<byte[]>> parts = new ArrayList<>();
        for (Path file : input.files()) {
            List<String> heading = heading(session, file);
            if (columns == null) {
                columns = heading;
            } else if (!heading.equals(columns)) {
                throw new InvalidInputException(
                        "%s: columns are %s; files that are scored together need one heading line, here that of %s: %s"
                                .formatted(
                                        words(file),
                                        CsvRows.shortList(heading),
                                        words(input.files().get(0)),
                                        CsvRows.shortList(columns)));
            }
            JavaRDD<byte[]> lines = rdd(session.read()
                            .format("text")
                            // The path is that of a file, not a pattern.
                            .option("__globPaths__", "false")
                            .load(file.toString()))
                    .map(row -> row.getUTF8String(0).getBytes())
                    .filter(line -> line.length > 0);
            parts.add(lines.mapPartitionsWithIndex(Table::withoutHeading, false));
        }
        return new Table(columns, union(session, parts));
    }

    /** All files as one sequence of rows. */
    static JavaRDD<byte[]> union(SparkSession session, List<JavaRDD<byte[]>> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new JavaSparkContext(session.sparkContext()).union(parts.toArray(Table::array));
    }

    static JavaRDD<InternalRow> rdd(Dataset<?> data) {
        return data.queryExecution().toRdd().toJavaRDD();
    }

    /** A file as users write it. */
    static String words(Path file) {
        return file.toUri().getScheme() == null || file.toUri().getScheme().equals("file")
                ? file.toUri().getPath()
                : file.toString();
    }

    private static Iterator<byte[]> withoutHeading(int partition, Iterator<byte[]> lines) {
        if (partition == 0 && lines.hasNext()) {
            lines.next();
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static JavaRDD<byte[]>[] array(int length) {
        return (JavaRDD<byte[]>[]) new JavaRDD<?>[length];
    }

    private static List<String> heading(SparkSession session, Path file) {
        try (InputStream in = file.getFileSystem(session.sparkContext().hadoopConfiguration())
                        .open(file);
                CsvRows rows = CsvRows.open(BinarySource.ofStream(words(file), in))) {
            return rows.heading();
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(words(file), e.getMessage()), e);
        }
    }
}
