package org.imdad.experiments.spark;

import java.time.Duration;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.model.PartScorer;
import org.imdad.experiments.model.ScoreCluster;
import org.imdad.experiments.model.ScoreOrder;

/** Spark as a {@link ScoreCluster}. */
public final class SparkScoreCluster implements ScoreCluster {

    private static final Duration LATE_EVENTS = Duration.ofSeconds(2);

    @Override
    public void score(String master, ScoreOrder order) {
        String heading = new PartScorer(order.model(), order.data(), order.kept(), order.markInvalid()).heading();
        SparkConf settings = Contexts.settings(master)
                .set("spark.sql.caseSensitive", "true")
                .set(
                        "spark.sql.warehouse.dir",
                        order.work().resolve("warehouse").toUri().toString())
                // Files on this machine come without a hidden file of checksums each.
                .set("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
                .set("spark.hadoop.validateOutputSpecs", "false");
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(settings);
        OutFolder out = OutFolder.requireEmpty(order.out(), hadoop);
        Input input = Input.find(order, hadoop);
        SparkContext context = Contexts.start(settings);
        TaskWatch watch = new TaskWatch(context, order.listener().progress());
        context.addSparkListener(watch);
        WaitingNote waiting = WaitingNote.install(context, order.listener().notes());
        try {
            new Scoring(context, order, heading, watch).run(input, out);
        } catch (InvalidInputException e) {
            throw e;
        } catch (Exception e) {
            // Of what Spark throws much is checked, but not declared by Scala.
            throw failure(master, order, watch, e);
        } finally {
            waiting.close();
            context.stop();
            ProcessPool.close(context.applicationId());
        }
    }

    private static RuntimeException failure(String master, ScoreOrder order, TaskWatch watch, Exception cause) {
        Optional<String> refusal = watch.refusalWithin(LATE_EVENTS);
        if (refusal.isPresent()) {
            return new InvalidInputException(refusal.get(), cause);
        }
        if (order.listener().cancelled().getAsBoolean()) {
            return new FitException(FitException.Kind.CANCELLED, "cancelled by the user");
        }
        return new InvalidInputException(
                "--spark %s: Spark gave up: %s; logs are in %s"
                        .formatted(master, OneLine.first(cause.getMessage()), order.work()),
                cause);
    }
}
