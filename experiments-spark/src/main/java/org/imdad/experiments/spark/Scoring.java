package org.imdad.experiments.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.classic.SparkSession;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.model.ScoreOrder;
import org.imdad.experiments.model.ScoredBatch;
import scala.Tuple2;

/**
 * Scores a table in three jobs: one counts the rows of each partition, so that it is known where batches begin; one sends the
 * few rows at the beginning of partitions to the batches that begin before them; one scores and writes.
 */
final class Scoring {

    private final SparkContext context;
    private final ScoreOrder order;
    private final String heading;
    private final TaskWatch watch;
    private final Configuration hadoop;

    /**
     * Prepares.
     *
     * @param heading of the scores
     * @param watch to be told how much there is to do
     */
    Scoring(SparkContext context, ScoreOrder order, String heading, TaskWatch watch) {
        this.context = context;
        this.order = order;
        this.heading = heading;
        this.watch = watch;
        this.hadoop = context.hadoopConfiguration();
    }

    void run() throws IOException {
        Path out = new Path(order.out());
        FileSystem system = out.getFileSystem(hadoop);
        Path folder = system.makeQualified(out);
        boolean isNew = requireEmpty(system, folder);
        boolean whole = false;
        try {
            write(table(), folder);
            whole = true;
        } finally {
            if (!whole && isNew) {
                system.delete(folder, true);
            }
        }
    }

    private Table table() {
        SparkSession session = SparkSession.builder().sparkContext(context).getOrCreate();
        InputFiles input =
                InputFiles.find(order.data(), hadoop, order.listener().notes());
        if (input.kind() == InputFiles.Kind.CSV) {
            Table table = Table.csv(session, input);
            requireColumns(table.columns());
            return table;
        }
        ParquetTable parquet = ParquetTable.open(session, input);
        requireColumns(parquet.columns());
        return parquet.table(session, order.data(), order.model().form().requireTable(), order.kept());
    }

    /** Says what is missing or passed over, as where one process reads the table. */
    private void requireColumns(List<String> columns) {
        byte[] line = CsvText.heading(columns).getBytes(StandardCharsets.UTF_8);
        CsvRows rows = CsvRows.open(BinarySource.ofStream(order.data(), new ByteArrayInputStream(line)));
        ReadOptions options = new ReadOptions(
                ReadOptions.VALUES, order.kept(), List.of(), order.listener().notes());
        order.model().form().openRows(rows, options).close();
    }

    private void write(Table table, Path folder) {
        int partitions = table.rows().getNumPartitions();
        watch.expect(3 * partitions);
        long[] counts = table.rows().mapPartitions(Scoring::count).collect().stream()
                .mapToLong(Long::longValue)
                .toArray();
        Batches batches = new Batches(counts, ScoredBatch.CAPACITY);
        Delivery delivery =
                Delivery.send(context, order.classPath(), order.work().resolve("jars"));
        ScoreJob job = new ScoreJob(
                delivery,
                Slots.of(context),
                delivery.add(context, order.modelFile()),
                order.data(),
                order.markInvalid(),
                order.kept(),
                delivery.local() ? order.work().toString() : "",
                CsvText.heading(table.columns()));
        String first = heading;
        JavaRDD<Tuple2<NullWritable, Text>> scores = table.rows()
                .zipPartitions(
                        heads(table.rows(), batches),
                        (own, borrowed) -> ScoredParts.of(batches, first, job, own, borrowed));
        JavaPairRDD.fromJavaRDD(scores)
                .saveAsNewAPIHadoopFile(folder.toString(), NullWritable.class, Text.class, CsvParts.class, hadoop);
    }

    private static Iterator<Long> count(Iterator<byte[]> rows) {
        long count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        return List.of(count).iterator();
    }

    /** For each partition what it borrows from those behind it. */
    private static JavaRDD<Head> heads(JavaRDD<byte[]> rows, Batches batches) {
        return rows.mapPartitionsWithIndex((partition, own) -> head(batches, partition, own), false)
                .mapToPair(head -> new Tuple2<>(batches.borrower(head.partition()), head))
                .partitionBy(new HashPartitioner(batches.partitions()))
                .values();
    }

    private static Iterator<Head> head(Batches batches, int partition, Iterator<byte[]> own) {
        long lent = batches.lent(partition);
        if (lent == 0) {
            return List.<Head>of().iterator();
        }
        List<byte[]> rows = new ArrayList<>();
        while (rows.size() < lent) {
            rows.add(own.next());
        }
        return List.of(new Head(partition, List.copyOf(rows))).iterator();
    }

    /** Whether the folder is not there yet. */
    private static boolean requireEmpty(FileSystem system, Path folder) throws IOException {
        if (!system.exists(folder)) {
            return true;
        }
        FileStatus status = system.getFileStatus(folder);
        if (status.isFile()) {
            throw new InvalidInputException("%s: is a file; with --spark scores are written to a folder, name a new one"
                    .formatted(Table.words(folder)));
        }
        if (system.listStatus(folder).length > 0) {
            throw new InvalidInputException(
                    "%s: the folder is not empty; name a new one, or remove it".formatted(Table.words(folder)));
        }
        return false;
    }
}
