package org.imdad.experiments.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a worker process is started: this process's Java and class path, one processor and one native thread, because
 * results of native libraries depend on the number of threads.
 *
 * @param heapMegabytes limit of the Java heap; at least 64
 * @param classPath where classes come from
 * @param mainClass name of the class whose {@code main} serves requests
 * @param arguments of {@code main}
 */
public record WorkerCommand(int heapMegabytes, String classPath, String mainClass, List<String> arguments) {

    private static final int MIN_HEAP = 512;
    private static final int MAX_HEAP = 4096;

    private static final List<String> THREAD_VARIABLES =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS");

    /** Copies the arguments. */
    public WorkerCommand {
        arguments = List.copyOf(arguments);
    }

    /**
     * A command with this process's class path and heaps that together take half of the machine's memory at most (the
     * other half is for native memory), each between 512 MB and 4 GB.
     *
     * @param workers number of worker processes
     */
    public static WorkerCommand sharing(int workers, String mainClass, List<String> arguments) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int heap = heapMegabytes(machine.getTotalMemorySize(), workers);
        return new WorkerCommand(heap, System.getProperty("java.class.path"), mainClass, arguments);
    }

    /**
     * The heap of each of some workers that share a machine, see {@link #sharing}.
     *
     * @param bytes memory of the machine
     * @param workers number of worker processes
     */
    public static int heapMegabytes(long bytes, int workers) {
        return (int) Math.max(MIN_HEAP, Math.min(MAX_HEAP, bytes / 2 / workers >> 20));
    }

    /**
     * The process to start.
     *
     * @param logs folder that takes a report of the Java virtual machine if native code crashes it
     */
    public ProcessBuilder builder(Path logs) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-Djava.awt.headless=true"));
        words.addAll(List.of("-XX:ErrorFile=" + logs.resolve(CrashReport.NAME), "-XX:-CreateCoredumpOnCrash"));
        words.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath, mainClass));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        THREAD_VARIABLES.forEach(variable -> environment.put(variable, "1"));
        return builder;
    }
}
