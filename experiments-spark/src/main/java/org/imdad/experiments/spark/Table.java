package org.imdad.experiments.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;

/**
 * A table as Spark reads it.
 *
 * @param columns names of its columns
 * @param rows as lines without their ends, in the order of the files, and in each file of its rows
 */
record Table(List<String> columns, JavaRDD<byte[]> rows) {

    /**
     * CSV files, whose lines are rows.
     *
     * @param columns that all of them have
     */
    static Table csv(SparkSession session, List<String> columns, List<Path> files) {
        List<JavaRDD<byte[]>> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(rows(session.read()
                            .format("text")
                            // The path is that of a file, not a pattern.
                            .option("__globPaths__", "false")
                            .load(file.toString()))
                    .map(row -> row.getUTF8String(0).getBytes())
                    .filter(line -> line.length > 0)
                    .mapPartitionsWithIndex(Table::withoutHeading, false));
        }
        return new Table(columns, union(session, parts));
    }

    /** All files as one sequence of rows. */
    static JavaRDD<byte[]> union(SparkSession session, List<JavaRDD<byte[]>> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new JavaSparkContext(session.sparkContext()).union(parts.toArray(Table::array));
    }

    /** The rows of a file: Spark deals out its pieces in their order. */
    static JavaRDD<InternalRow> rows(Dataset<?> file) {
        return file.queryExecution().toRdd().toJavaRDD();
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
}
