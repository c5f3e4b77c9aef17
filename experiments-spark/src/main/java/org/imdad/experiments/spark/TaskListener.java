package org.imdad.experiments.spark;

import java.util.function.Consumer;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Passes on what happens to the tasks of one job; of late events of former jobs, nothing, once it is removed. */
final class TaskListener extends SparkListener {

    private final Consumer<JobEvent> events;

    TaskListener(Consumer<JobEvent> events) {
        this.events = events;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        events.accept(new JobEvent.Started(start.taskInfo().index()));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason() instanceof ExceptionFailure failure) {
            events.accept(new JobEvent.Failed(end.taskInfo().index(), failure.description()));
        }
    }
}
