package org.imdad.experiments.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.classic.SparkSession;
import org.imdad.experiments.model.ScoreOrder;
import org.imdad.experiments.model.ScoredBatch;
import scala.Tuple2;

/**
 * Scores a table in three jobs: one counts the rows of each partition, so that it is known where batches begin; one sends the
 * few rows at the beginning of partitions to the batches that begin before them; one scores and writes.
 *
 * @param context of Spark
 * @param order what to score
 * @param heading of the scores
 * @param watch to be told how much there is to do
 */
record Scoring(SparkContext context, ScoreOrder order, String heading, TaskWatch watch) {

    /** Scores; nothing is left of the folder if it fails. */
    void run(Input input, OutFolder out) throws IOException {
        boolean whole = false;
        // Before the first job, as executors need the code of its tasks.
        Delivery delivery =
                Delivery.send(context, order.classPath(), order.work().resolve("jars"));
        try {
            Table table =
                    input.open(SparkSession.builder().sparkContext(context).getOrCreate());
            write(table, delivery, out.path());
            whole = true;
        } finally {
            if (!whole) {
                out.forget();
            }
        }
    }

    private void write(Table table, Delivery delivery, Path folder) {
        int partitions = table.rows().getNumPartitions();
        watch.expect(3 * partitions);
        long[] counts = table.rows().mapPartitions(Scoring::count).collect().stream()
                .mapToLong(Long::longValue)
                .toArray();
        Batches batches = new Batches(
                counts, ScoredBatch.capacity(order.model().form().shape().size()));
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
                .saveAsNewAPIHadoopFile(
                        folder.toString(),
                        NullWritable.class,
                        Text.class,
                        CsvParts.class,
                        context.hadoopConfiguration());
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
}
