package org.imdad.experiments.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.run.WorkerSlot;

/**
 * What executors need to start IMDAD's processes, as they find it: where it lies if they share this machine's files, else
 * sent, once per executor. The executor itself gets the few jars with the code of tasks; Spark's own jars are nowhere sent.
 *
 * @param application names the run within a Java virtual machine
 * @param local whether executors share this machine's files
 * @param classPath of the processes: paths if local, else names of files that were sent
 */
record Delivery(String application, boolean local, List<String> classPath) implements Serializable {

    /**
     * Sends a class path.
     *
     * @param place folder for what has to be packed first
     */
    static Delivery send(SparkContext context, List<Path> classPath, Path place) {
        if (context.isLocal()) {
            return new Delivery(
                    context.applicationId(),
                    true,
                    classPath.stream().map(Path::toString).toList());
        }
        for (Class<?> part : List.of(SparkCluster.class, WorkerSlot.class, InvalidInputException.class)) {
            context.addJar(
                    jar(source(part), place, "task-" + part.getSimpleName()).toString());
        }
        List<String> names = new ArrayList<>();
        for (Path entry : classPath) {
            Path file = jar(entry, place, "%04d".formatted(names.size()));
            context.addFile(file.toString());
            names.add(String.valueOf(file.getFileName()));
        }
        return new Delivery(context.applicationId(), false, List.copyOf(names));
    }

    /** Sends one more file and tells how executors name it, see {@link #path}. */
    String add(SparkContext context, Path file) {
        String whole = file.toAbsolutePath().toString();
        if (local) {
            return whole;
        }
        context.addFile(whole);
        return String.valueOf(file.getFileName());
    }

    /** On an executor: where a file lies. */
    Path path(String file) {
        return Path.of(local ? file : SparkFiles.get(file));
    }

    /** On an executor: the class path of its processes. */
    String joinedClassPath() {
        return classPath.stream().map(entry -> path(entry).toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar itself, or a folder of classes packed as one, as in builds that have no jars yet. */
    private static Path jar(Path entry, Path packed, String name) {
        if (!Files.isDirectory(entry)) {
            return entry.toAbsolutePath();
        }
        Path jar = packed.resolve(name + ".jar").toAbsolutePath();
        try {
            Files.createDirectories(packed);
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    zip.putNextEntry(
                            new ZipEntry(entry.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be written: %s".formatted(jar, e), e);
        }
    }
}
