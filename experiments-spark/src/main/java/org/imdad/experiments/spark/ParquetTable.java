package org.imdad.experiments.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.imdad.core.detector.InvalidInputException;

/**
 * Parquet files. Their rows become lines of comma-separated text with the columns that are needed; numbers are written such
 * that reading them gives the same bits.
 *
 * @param schema of the first file, which the others share
 * @param files in the order of their rows
 */
record ParquetTable(StructType schema, List<Path> files) {

    static ParquetTable open(SparkSession session, List<Path> files) {
        return new ParquetTable(
                session.read()
                        .option("__globPaths__", "false")
                        .parquet(files.get(0).toString())
                        .schema(),
                files);
    }

    List<String> columns() {
        return List.of(schema.fieldNames());
    }

    /**
     * The table with some of its columns.
     *
     * @param features columns of numbers
     * @param kept columns of texts
     * @throws InvalidInputException if a feature is no number
     */
    Table table(SparkSession session, String name, List<String> features, List<String> kept) {
        List<Column> wanted = new ArrayList<>();
        for (String feature : features) {
            wanted.add(column(requireType(name, feature, NumericType.class, "numbers are needed"))
                    .cast("double")
                    .cast("string"));
        }
        List<String> others =
                kept.stream().filter(column -> !features.contains(column)).toList();
        for (String column : others) {
            wanted.add(column(requireType(name, column, AtomicType.class, "it cannot be written as text"))
                    .cast("string"));
        }
        List<JavaRDD<byte[]>> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(Table.rows(session.read()
                            .schema(schema)
                            .option("__globPaths__", "false")
                            .parquet(file.toString())
                            .select(wanted.toArray(Column[]::new)))
                    .map(CsvText::line));
        }
        return new Table(Stream.concat(features.stream(), others.stream()).toList(), Table.union(session, parts));
    }

    private StructField requireType(String name, String column, Class<? extends DataType> type, String needed) {
        StructField field = schema.apply(column);
        if (!type.isInstance(field.dataType())) {
            throw new InvalidInputException("%s: column %s holds values of type %s; %s"
                    .formatted(name, column, field.dataType().simpleString(), needed));
        }
        return field;
    }

    private static Column column(StructField field) {
        return functions.col("`" + field.name().replace("`", "``") + "`");
    }
}
