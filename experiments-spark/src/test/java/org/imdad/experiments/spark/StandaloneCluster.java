package org.imdad.experiments.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A standalone cluster of this machine: a master, and workers once they are started, as processes of their own. */
final class StandaloneCluster implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    StandaloneCluster(Path home) throws IOException, InterruptedException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        List<String> installation = SparkJars.installation();
        for (int i = 0; i < installation.size(); i++) {
            Path jar = Path.of(installation.get(i));
            Files.createSymbolicLink(jars.resolve(i + "-" + jar.getFileName()), jar);
        }
        this.port = freePort();
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        awaitMaster();
    }

    /** Starts a worker, whose executor takes all its cores. */
    Process startWorker(int cores) throws IOException {
        return start(
                "worker" + processes.size(),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "" + cores,
                "--memory",
                "600m",
                "--work-dir",
                home.resolve("work" + processes.size()).toString(),
                master());
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Kills a worker and, as when a machine goes, its executors. */
    static void kill(Process worker) {
        List<ProcessHandle> all = worker.descendants().toList();
        worker.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills all workers. */
    void killWorkers() {
        processes.subList(1, processes.size()).forEach(StandaloneCluster::kill);
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-cp",
                home.resolve("jars") + "/*"));
        words.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void awaitMaster() throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw new IllegalStateException("no master; see " + home, e);
                }
                Thread.sleep(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(StandaloneCluster::kill);
    }
}
