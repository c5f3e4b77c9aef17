package org.imdad.experiments.spark;

import java.io.Serializable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** The task of one trial: a request becomes a reply. Runs on executors. */
final class TrialTask extends AbstractFunction1<Iterator<String>, String> implements Serializable {

    private static final long serialVersionUID = 1;

    private final Job job;

    TrialTask(Job job) {
        this.job = job;
    }

    @Override
    public String apply(Iterator<String> requests) {
        try {
            return WorkerPool.of(job).compute(requests.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was cancelled", e);
        }
    }
}
