package org.imdad.experiments.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkFiles;
import org.imdad.experiments.model.ScoreWorkerMain;
import org.imdad.experiments.run.WorkerCommand;

/**
 * What an executor must know to score.
 *
 * @param delivery the class path of scoring processes
 * @param slots tasks that an executor runs at a time
 * @param model file of the model, see {@link Delivery#path}
 * @param table name of the data for messages
 * @param markInvalid whether rows that cannot be used get no score
 * @param kept columns to write beside the scores
 * @param logs folder of logs if local, else empty
 * @param heading of the table's columns, as rows come
 */
record ScoreJob(
        Delivery delivery,
        Slots slots,
        String model,
        String table,
        boolean markInvalid,
        List<String> kept,
        String logs,
        String heading)
        implements Serializable {

    /** On an executor: its scoring processes. */
    ProcessPool<ScoreProcess> processes() {
        return ProcessPool.of(delivery.application(), () -> new ProcessPool<>(this::start));
    }

    /** The heading line before a part. */
    byte[] headingLine() {
        return (heading + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ScoreProcess start(int number) {
        List<String> arguments = new ArrayList<>(
                List.of(delivery.path(model).toString(), table, markInvalid ? ScoreWorkerMain.MARK : "stop"));
        arguments.addAll(kept);
        WorkerCommand command = new WorkerCommand(
                slots.heapMegabytes(), delivery.joinedClassPath(), ScoreWorkerMain.class.getName(), arguments);
        Path folder = delivery.local() ? Path.of(logs) : Path.of(SparkFiles.getRootDirectory(), "imdad-logs");
        return ScoreProcess.start(command, folder, number);
    }
}
