package org.imdad.experiments.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.classic.SparkSession;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.model.ScoreOrder;

/** The data of an order. */
interface Input {

    /**
     * Opens the data.
     *
     * @throws org.imdad.core.detector.InvalidInputException if they cannot be used
     */
    Table open(SparkSession session);

    /**
     * Finds the data, and checks as much of them as can be checked without a connection.
     *
     * @throws org.imdad.core.detector.InvalidInputException if they cannot be used
     */
    static Input find(ScoreOrder order, Configuration hadoop) {
        InputFiles input =
                InputFiles.find(order.data(), hadoop, order.listener().notes());
        if (input.kind() == InputFiles.Kind.CSV) {
            List<String> columns = CsvHeadings.common(input.files(), hadoop);
            requireColumns(order, columns);
            return session -> Table.csv(session, columns, input.files());
        }
        return session -> {
            ParquetTable parquet = ParquetTable.open(session, input.files());
            requireColumns(order, parquet.columns());
            return parquet.table(session, order.data(), order.model().form().requireTable(), order.kept());
        };
    }

    /** Says what is missing or passed over, as where one process reads the table. */
    private static void requireColumns(ScoreOrder order, List<String> columns) {
        byte[] line = CsvText.heading(columns).getBytes(StandardCharsets.UTF_8);
        CsvRows rows = CsvRows.open(BinarySource.ofStream(order.data(), new ByteArrayInputStream(line)));
        ReadOptions options = new ReadOptions(
                ReadOptions.VALUES, order.kept(), List.of(), order.listener().notes());
        order.model().form().openRows(rows, options).close();
    }
}
