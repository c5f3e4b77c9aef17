package org.imdad.experiments.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import org.apache.spark.SparkContext;
import org.imdad.experiments.run.WorkerCommand;

/**
 * How the processes beside an executor share the memory of its machine: each gets what falls to one core of the machine, so
 * that executors which are given a part of the cores take that part of the memory.
 *
 * @param known tasks that an executor runs at a time, as far as settings say; at least 1
 */
record Slots(int known) implements Serializable {

    /** The slots of a run: the N of {@code local[N]}, or the cores that executors ask for. */
    static Slots of(SparkContext context) {
        int known = context.isLocal()
                ? context.defaultParallelism()
                : context.getConf().getInt("spark.executor.cores", 1);
        return new Slots(Math.max(1, known));
    }

    /** On an executor: the heap of one process. */
    int heapMegabytes() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return heapMegabytes(machine.getTotalMemorySize(), machine.getAvailableProcessors());
    }

    /** The heap of one process on a machine; an executor with more slots than processors shares it among its slots. */
    int heapMegabytes(long bytes, int processors) {
        return WorkerCommand.heapMegabytes(bytes, Math.max(known, processors));
    }
}
