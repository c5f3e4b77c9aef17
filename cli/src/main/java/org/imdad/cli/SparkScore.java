package org.imdad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.cli.progress.Notes;
import org.imdad.cli.progress.StepProgress;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.files.Folders;
import org.imdad.experiments.model.ScoreCluster;
import org.imdad.experiments.model.ScoreOrder;
import org.imdad.experiments.model.TrainedModel;

/**
 * Scoring on Spark, as the user asks for it.
 *
 * @param master names the cluster
 * @param modelFile the file of the model
 * @param data place of the data
 * @param out place of the folder that takes the scores
 * @param kept columns to write beside the scores
 * @param markInvalid whether rows that cannot be read get no score
 */
record SparkScore(String master, Path modelFile, String data, String out, List<String> kept, boolean markInvalid) {

    /** Scores; logs are kept only if an error names them. */
    void run(TrainedModel model, PrintWriter err) {
        ScoreCluster cluster = SparkPlace.scoring();
        Path work = folder();
        SparkPlace.logTo(work);
        boolean named = false;
        try {
            score(cluster, model, work, err);
        } catch (InvalidInputException e) {
            named = e.getMessage().contains(work.toString());
            throw e;
        } finally {
            if (!named) {
                Folders.remove(work);
            }
        }
    }

    private void score(ScoreCluster cluster, TrainedModel model, Path work, PrintWriter err) {
        try (StopSignal stop = StopSignal.install(err, "stopped; no scores were written");
                StepProgress progress = StepProgress.of(err, Terminal.isPresent(), "score")) {
            ScoreOrder.Listener listener = new ScoreOrder.Listener(
                    Notes.to(err), share -> progress.update(share, "tasks of Spark"), stop::isGiven);
            cluster.score(
                    master,
                    new ScoreOrder(
                            model,
                            modelFile,
                            data,
                            out,
                            kept,
                            markInvalid,
                            SparkPlace.workerClassPath(),
                            work,
                            listener));
            stop.done();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("imdad-score-");
        } catch (IOException e) {
            throw new InvalidInputException("no folder can be made for files on the way: " + e.getMessage(), e);
        }
    }
}
