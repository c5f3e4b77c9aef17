package org.imdad.experiments.spark;

import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * Files of text that ends its lines itself, {@code part-r-00000.csv} and so on: written to a place of their attempt, moved to
 * theirs when the task and then the job are whole, and followed by {@code _SUCCESS}.
 */
public final class CsvParts extends FileOutputFormat<NullWritable, Text> {

    @Override
    public RecordWriter<NullWritable, Text> getRecordWriter(TaskAttemptContext attempt) throws IOException {
        Path file = getDefaultWorkFile(attempt, ".csv");
        DataOutputStream out = file.getFileSystem(attempt.getConfiguration()).create(file, false);
        return new RecordWriter<>() {
            @Override
            public void write(NullWritable none, Text lines) throws IOException {
                out.write(lines.getBytes(), 0, lines.getLength());
            }

            @Override
            public void close(TaskAttemptContext ended) throws IOException {
                out.close();
            }
        };
    }
}
