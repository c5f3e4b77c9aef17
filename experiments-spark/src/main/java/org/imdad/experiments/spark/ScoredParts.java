package org.imdad.experiments.spark;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.TaskContext;
import scala.Tuple2;

/**
 * The scores of the batches of one partition, batch by batch, with the heading of the scores before the first one of all.
 * Lives in a task, on an executor.
 */
final class ScoredParts implements Iterator<Tuple2<NullWritable, Text>> {

    private final Batches batches;
    private final Iterator<byte[]> rows;
    private final ScoreProcess process;
    private final byte[] headingLine;
    private final TaskContext task;
    private String heading;
    private long row;

    private ScoredParts(Batches batches, String heading, ScoreJob job, Iterator<byte[]> rows, ScoreProcess process) {
        this.batches = batches;
        this.rows = rows;
        this.process = process;
        this.headingLine = job.headingLine();
        this.task = TaskContext.get();
        this.heading = task.partitionId() == 0 ? heading : "";
        this.row = batches.begin(task.partitionId());
    }

    /**
     * Scores in the current task.
     *
     * @param heading of the scores
     * @param own rows of the partition
     * @param borrowed heads of partitions behind it
     */
    static Iterator<Tuple2<NullWritable, Text>> of(
            Batches batches, String heading, ScoreJob job, Iterator<byte[]> own, Iterator<Head> borrowed) {
        TaskContext task = TaskContext.get();
        for (long i = batches.lent(task.partitionId()); i > 0; i--) {
            own.next();
        }
        ProcessPool<ScoreProcess> pool = job.processes();
        ScoreProcess process = pool.take();
        task.addTaskCompletionListener(ended -> {
            if (ended.isFailed() || ended.isInterrupted()) {
                process.close();
            } else {
                pool.giveBack(process);
            }
        });
        return new ScoredParts(batches, heading, job, joined(own, borrowed), process);
    }

    @Override
    public boolean hasNext() {
        return !heading.isEmpty() || row < batches.end(task.partitionId());
    }

    @Override
    public Tuple2<NullWritable, Text> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Text lines = new Text(heading);
        heading = "";
        if (row < batches.end(task.partitionId())) {
            byte[] scores = score();
            lines.append(scores, 0, scores.length);
        }
        return new Tuple2<>(NullWritable.get(), lines);
    }

    private byte[] score() {
        task.killTaskIfInterrupted();
        int size = (int) Math.min(batches.capacity(), batches.end(task.partitionId()) - row);
        ByteArrayOutputStream part = new ByteArrayOutputStream(1 << 17);
        part.writeBytes(headingLine);
        for (int i = 0; i < size; i++) {
            part.writeBytes(rows.next());
            part.write('\n');
        }
        byte[] scores = process.score(row, size, part.toByteArray());
        row += size;
        return scores;
    }

    /** The rows of a partition, then those that it borrows; those of no more than a batch are held in memory. */
    private static Iterator<byte[]> joined(Iterator<byte[]> own, Iterator<Head> borrowed) {
        return new Iterator<>() {
            private Iterator<byte[]> current = own;
            private boolean ownLeft = true;

            @Override
            public boolean hasNext() {
                if (!current.hasNext() && ownLeft) {
                    ownLeft = false;
                    List<Head> heads = new ArrayList<>();
                    borrowed.forEachRemaining(heads::add);
                    heads.sort(Comparator.comparingInt(Head::partition));
                    current =
                            heads.stream().flatMap(head -> head.rows().stream()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }
}
