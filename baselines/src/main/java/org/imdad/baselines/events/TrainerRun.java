package org.imdad.baselines.events;

import java.util.Map;
import libsvm.svm;
import org.imdad.core.detector.FitContext;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.common.libsvm.LibSVMTrainer;

/** One training by a trainer of Tribuo. Thread-safe: trainings in one process run one after the other. */
public final class TrainerRun {

    private TrainerRun() {}

    /**
     * Trains as in the trainer's first invocation, so that equal trainers and data give equal models.
     *
     * <p>LIBSVM writes a mark to the console every few hundred iterations; hearing of it instead is the only way to stop it.
     * The hook is global, so it is set under the lock that Tribuo trains under. Other trainers are stopped before or after
     * their training only.
     *
     * @param trainer whose invocation count is set to 0
     * @param dataset expected events
     * @param context asked whether to go on
     */
    public static Model<Event> first(Trainer<Event> trainer, Dataset<Event> dataset, FitContext context) {
        synchronized (LibSVMTrainer.class) {
            svm.svm_set_print_string_function(mark -> context.checkpoint());
            try {
                context.checkpoint();
                Model<Event> model = trainer.train(dataset, Map.of(), 0);
                context.checkpoint();
                return model;
            } finally {
                svm.svm_set_print_string_function(mark -> {});
            }
        }
    }
}
