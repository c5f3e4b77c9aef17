package org.imdad.experiments.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * A job on its way: each request a partition, in order, which is the order in which Spark deals them out.
 *
 * @param action of Spark
 */
record SubmittedJob(SimpleFutureAction<BoxedUnit> action) {

    static SubmittedJob submit(
            SparkContext context,
            Function1<Iterator<String>, String> task,
            List<String> requests,
            Consumer<JobEvent> events) {
        ClassTag<String> text = ClassTag$.MODULE$.apply(String.class);
        RDD<String> rdd =
                context.parallelize(CollectionConverters.asScala(requests).toSeq(), requests.size(), text);
        List<Object> indices =
                IntStream.range(0, requests.size()).<Object>mapToObj(i -> i).toList();
        Seq<Object> partitions = CollectionConverters.asScala(indices).toSeq();
        SimpleFutureAction<BoxedUnit> action = context.submitJob(
                rdd,
                task,
                partitions,
                (index, reply) -> {
                    events.accept(new JobEvent.Replied((Integer) index, reply));
                    return BoxedUnit.UNIT;
                },
                () -> BoxedUnit.UNIT);
        action.onComplete(
                result -> {
                    Optional<String> error = result.isFailure()
                            ? Optional.of(String.valueOf(result.failed().get().getMessage()))
                            : Optional.empty();
                    events.accept(new JobEvent.Ended(error));
                    return BoxedUnit.UNIT;
                },
                ExecutionContext.global());
        return new SubmittedJob(action);
    }

    void cancel() {
        action.cancel();
    }
}
